import type { ResolvedResource } from './system.ts';
import { TemplateError } from './template.ts';

/** One Lambda function as the host runs it. */
export interface FunctionDefinition {
  name: string;
  arn: string;
  roleArn: string;
  /** The unpacked bundle: `LAMBDA_TASK_ROOT`. */
  directory: string;
  /** `<module>.<export>`. */
  handler: string;
  /** The template's own variables only. */
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMb: number;
  reservedConcurrency: number | undefined;
  /** True when a process must never serve a second invocation. */
  freshProcess: boolean;
}

/** The resource metadata by which the template asks for `freshProcess`. */
const freshProcessKey = 'latchkey:freshProcess';

/**
 * Reads an `AWS::Lambda::Function`.
 *
 * @throws {TemplateError} when its code is not an asset of the assembly, or it uses a layer.
 */
export function readFunction(
  { logicalId, name, properties, metadata, attribute }: ResolvedResource,
  assetDirectory: (key: string) => string | undefined,
): FunctionDefinition {
  const code = properties.Code as { S3Key?: string };
  const directory = code.S3Key === undefined ? undefined : assetDirectory(code.S3Key);
  if (!directory) throw new TemplateError(`${logicalId}: its code is not an asset of the assembly.`);
  if (properties.Layers) throw new TemplateError(`${logicalId}: the local host does not know Lambda layers.`);
  const environment = (properties.Environment as { Variables?: Record<string, unknown> } | undefined)?.Variables ?? {};
  const reserved = properties.ReservedConcurrentExecutions;
  return {
    name,
    arn: attribute('Arn'),
    roleArn: String(properties.Role),
    directory,
    handler: String(properties.Handler),
    environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, String(value)])),
    timeoutSeconds: Number(properties.Timeout ?? 3),
    memoryMb: Number(properties.MemorySize ?? 128),
    reservedConcurrency: reserved === undefined ? undefined : Number(reserved),
    freshProcess: metadata[freshProcessKey] === true,
  };
}
