/** DynamoDB's expressions, as far as the store uses them. Lists are not reached into. */

/** Attribute names from the outside in; `#name` stands for another. */
export type Path = readonly string[];

export type Operand =
  | { kind: 'value'; name: string }
  | { kind: 'path'; path: Path }
  | { kind: 'size'; path: Path }
  | { kind: 'if_not_exists'; path: Path; otherwise: Operand }
  | { kind: 'list_append'; left: Operand; right: Operand }
  | { kind: 'sum'; sign: '+' | '-'; left: Operand; right: Operand };

export type Condition =
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'not'; condition: Condition }
  | { kind: 'exists'; path: Path; wanted: boolean }
  | { kind: 'compare'; operator: '=' | '<>' | '<' | '<=' | '>' | '>='; left: Operand; right: Operand }
  | { kind: 'in'; left: Operand; list: Operand[] }
  | { kind: 'between'; left: Operand; low: Operand; high: Operand }
  | { kind: 'begins'; left: Operand; right: Operand };

export type UpdateClause =
  | { kind: 'set'; path: Path; value: Operand }
  | { kind: 'add'; path: Path; value: Operand }
  | { kind: 'remove'; path: Path };
