declare module 'asl-validator' {
  /** Fills defaults into the definition it is given. */
  export default function validate(definition: object): {
    isValid: boolean;
    errorsText(separator: string): string;
  };
}
