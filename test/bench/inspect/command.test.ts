import { describe, expect, it } from 'vitest';
import { readArguments, run, UsageError } from '../../../bench/inspect/command.ts';

describe('the arguments of inspect', () => {
  it('name one target, and where the map goes', () => {
    expect(readArguments(['--', 'pages', '--json', 'out.json', '--tabs', '1'])).toEqual({
      target: 'pages',
      json: 'out.json',
      tabs: 1,
    });
  });

  it.each([
    [[]],
    [['a', 'b']],
    [['a', '--tabs', 'many']],
    [['a', '--tabs', '0']],
    [['a', '--jsn', 'x']],
    [['a', '--json']],
  ])('are refused when they do not say what to do: %j', (args) => {
    expect(() => readArguments(args)).toThrow(UsageError);
  });

  it('may not name what is not there', async () => {
    await expect(run(['/no/such/page.html'])).rejects.toThrow('There is no file or directory /no/such/page.html');
  });
});
