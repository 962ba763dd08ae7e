import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { transformSync } from 'esbuild';
import jsTokens from 'js-tokens';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';

const LIB = join(import.meta.dirname, '../../../lib');

/** Code that reads what a site sends. */
const READERS = ['login', 'browser/act', 'browser/drive', 'browser/observe'];

/** A repeat up to here costs a constant; one that goes further costs what an unbounded one does. */
const CONSTANT = 64;

interface Literal {
  file: string;
  source: string;
  flags: string;
}

/** The regular expressions that a piece of TypeScript holds. */
function literalsIn(code: string): Omit<Literal, 'file'>[] {
  const plain = transformSync(code, { loader: 'ts', target: 'esnext' }).code;
  return [...jsTokens(plain)].flatMap((token) => {
    if (token.type !== 'RegularExpressionLiteral') return [];
    const end = token.value.lastIndexOf('/');
    return [{ source: token.value.slice(1, end), flags: token.value.slice(end + 1) }];
  });
}

const literals: Literal[] = READERS.flatMap((folder) =>
  readdirSync(join(LIB, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const path = join(LIB, folder, name);
      return literalsIn(readFileSync(path, 'utf8')).map((one) => ({ file: relative(LIB, path), ...one }));
    }),
);

function quantifiersOf({ source, flags }: Omit<Literal, 'file'>): AST.Quantifier[] {
  const modes = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const found: AST.Quantifier[] = [];
  const onQuantifierEnter = (quantifier: AST.Quantifier) => void found.push(quantifier);
  visitRegExpAST(new RegExpParser().parsePattern(source, 0, source.length, modes), { onQuantifierEnter });
  return found.filter(({ max }) => max > CONSTANT);
}

const SINGLE: readonly string[] = ['Character', 'CharacterClass', 'CharacterSet', 'ExpressionCharacterClass'];

/**
 * What makes a regular expression take more than linear time; empty when nothing does. The analysis knows repeats of
 * one character at a time, which is all there is where nothing longer is repeated.
 */
function troubleWith(literal: Omit<Literal, 'file'>): string[] {
  const long = quantifiersOf(literal);
  const nested = long
    .filter(({ element }) => !SINGLE.includes(element.type))
    .map(({ raw }) => `repeats a group: ${raw}`);
  let source = literal.source;
  for (const { element, end, min, max } of [...long].sort((a, b) => b.end - a.end))
    if (max !== Number.POSITIVE_INFINITY) source = `${source.slice(0, element.end)}{${min},}${source.slice(end)}`;
  const reports = analyse({ source, flags: literal.flags }).reports.map(({ type, character }) => {
    return `${type} on repeated ${JSON.stringify(character.pick)}`;
  });
  return [...nested, ...reports];
}

describe('every regular expression that reads a page', () => {
  it('is found', () => {
    expect(literals.length).toBeGreaterThan(60);
  });

  it.each(literals.map(({ file, source, flags }) => ({ file, literal: `/${source}/${flags}`, source, flags })))(
    'takes linear time: $literal of $file',
    ({ source, flags }) => {
      expect(troubleWith({ source, flags })).toEqual([]);
    },
  );
});

describe('trouble', () => {
  const troubleIn = ({ source, flags }: RegExp) => troubleWith({ source, flags });

  it.each([/^(a+)+$/, /\s+$/, /\d+\.\d+/, /.*a.*b/, /^[ab]*[bc]*$/, /(ab)+c/, /a{1,200}$/])('is seen in %s', (slow) => {
    expect(troubleIn(slow)).not.toEqual([]);
  });

  it.each([/\s+/, /(?<!\s)\s+$/, /^\s+/, /\d{1,9}\./, /[^a]+/])('is not seen in %s', (fast) => {
    expect(troubleIn(fast)).toEqual([]);
  });
});
