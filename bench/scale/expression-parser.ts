import type { Condition, Operand, Path, UpdateClause } from './expression-syntax.ts';

const TOKEN = /\s*([A-Za-z_][\w]*|[#:][\w-]+|<=|>=|<>|[=<>(),.+-])/y;
const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;
const CLAUSES = ['SET', 'REMOVE', 'ADD'];

/**
 * Reads a condition or a key condition.
 * Source: DynamoDB Developer Guide, "Condition and filter expressions, operators, and functions".
 * @throws {Error} for what the store does not use
 */
export function parseCondition(text: string): Condition {
  const reader = new Reader(text);
  const condition = reader.disjunction();
  reader.end();
  return condition;
}

/** Reads an update. Source: the same guide, "Using update expressions". @throws {Error} for what the store does not use */
export function parseUpdate(text: string): UpdateClause[] {
  const reader = new Reader(text);
  const clauses = reader.clauses();
  reader.end();
  return clauses;
}

class Reader {
  readonly #text: string;
  readonly #tokens: string[];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokens(text);
  }

  disjunction(): Condition {
    let left = this.#conjunction();
    while (this.#took('OR')) left = { kind: 'or', left, right: this.#conjunction() };
    return left;
  }

  clauses(): UpdateClause[] {
    const clauses: UpdateClause[] = [];
    while (CLAUSES.includes(this.#next ?? '')) {
      const keyword = this.#take();
      do clauses.push(this.#clause(keyword));
      while (this.#took(','));
    }
    return clauses;
  }

  end(): void {
    if (this.#next !== undefined) this.#refuse();
  }

  #clause(keyword: string): UpdateClause {
    const path = this.#path();
    if (keyword === 'REMOVE') return { kind: 'remove', path };
    if (keyword === 'ADD') return { kind: 'add', path, value: this.#operand() };
    this.#expect('=');
    const left = this.#operand();
    const sign = this.#next;
    if (sign !== '+' && sign !== '-') return { kind: 'set', path, value: left };
    this.#take();
    return { kind: 'set', path, value: { kind: 'sum', sign, left, right: this.#operand() } };
  }

  #conjunction(): Condition {
    let left = this.#negation();
    while (this.#took('AND')) left = { kind: 'and', left, right: this.#negation() };
    return left;
  }

  #negation(): Condition {
    if (this.#took('NOT')) return { kind: 'not', condition: this.#negation() };
    if (this.#took('(')) {
      const inner = this.disjunction();
      this.#expect(')');
      return inner;
    }
    return this.#test();
  }

  #test(): Condition {
    for (const name of ['attribute_exists', 'attribute_not_exists']) {
      if (this.#took(name)) return { kind: 'exists', path: this.#bracketed(), wanted: name === 'attribute_exists' };
    }
    if (this.#took('begins_with')) {
      const [left, right] = this.#pair();
      return { kind: 'begins', left, right };
    }
    const left = this.#operand();
    if (this.#took('IN')) {
      this.#expect('(');
      const list = [this.#operand()];
      while (this.#took(',')) list.push(this.#operand());
      this.#expect(')');
      return { kind: 'in', left, list };
    }
    if (this.#took('BETWEEN')) {
      const low = this.#operand();
      this.#expect('AND');
      return { kind: 'between', left, low, high: this.#operand() };
    }
    const operator = COMPARISONS.find((one) => one === this.#next) ?? this.#refuse();
    this.#take();
    return { kind: 'compare', operator, left, right: this.#operand() };
  }

  #operand(): Operand {
    if (this.#next?.startsWith(':')) return { kind: 'value', name: this.#take() };
    if (this.#took('size')) return { kind: 'size', path: this.#bracketed() };
    if (this.#took('list_append')) {
      const [left, right] = this.#pair();
      return { kind: 'list_append', left, right };
    }
    if (this.#took('if_not_exists')) {
      this.#expect('(');
      const path = this.#path();
      this.#expect(',');
      const otherwise = this.#operand();
      this.#expect(')');
      return { kind: 'if_not_exists', path, otherwise };
    }
    return { kind: 'path', path: this.#path() };
  }

  #pair(): [Operand, Operand] {
    this.#expect('(');
    const left = this.#operand();
    this.#expect(',');
    const right = this.#operand();
    this.#expect(')');
    return [left, right];
  }

  #bracketed(): Path {
    this.#expect('(');
    const path = this.#path();
    this.#expect(')');
    return path;
  }

  #path(): Path {
    const path = [];
    do {
      if (!/^[A-Za-z_#]/.test(this.#next ?? '')) this.#refuse();
      path.push(this.#take());
    } while (this.#took('.'));
    return path;
  }

  get #next(): string | undefined {
    return this.#tokens[0];
  }

  #take(): string {
    return this.#tokens.shift() ?? this.#refuse();
  }

  #took(token: string): boolean {
    if (this.#next !== token) return false;
    this.#tokens.shift();
    return true;
  }

  #expect(token: string): void {
    if (!this.#took(token)) this.#refuse();
  }

  #refuse(): never {
    throw new Error(`"${this.#text}" is not understood at "${this.#next ?? 'its end'}".`);
  }
}

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new Error(`"${text}" is not understood at "${text.slice(at)}".`);
    found.push(token);
  }
  return found;
}
