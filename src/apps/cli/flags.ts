import { nearest } from './help.ts';

/** The command line was wrong; exit code 2. The message is one sentence. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Flags a command knows: `switch` stands alone, `value` takes one (`--port 80` or `--port=80`). */
export type FlagKinds = Readonly<Record<string, 'switch' | 'value'>>;

export type Flags<Kinds extends FlagKinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends 'switch' ? boolean : string | undefined;
};

/**
 * Splits arguments into flags and the rest; after `--` everything is rest. Throws `UsageError` on a flag that isn't
 * known (with the one that was probably meant), a missing or a superfluous value, and a flag given twice.
 */
export function parseFlags<const Kinds extends FlagKinds>(
  argv: readonly string[], kinds: Kinds,
): { flags: Flags<Kinds>; rest: string[] } {
  const given = new Map<string, string | true>();
  const rest: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? '';
    if (argument === '--') return { flags: toFlags(kinds, given), rest: [...rest, ...argv.slice(i + 1)] };
    if (!argument.startsWith('--')) {
      if (/^-\D/.test(argument)) throw new UsageError(`There is no option ${argument}; options start with two hyphens.`);
      rest.push(argument);
      continue;
    }
    const [name = '', inline] = argument.slice(2).split(/=(.*)/s, 2);
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw unknownFlag(name, Object.keys(kinds));
    if (given.has(name)) throw new UsageError(`--${name} is given twice.`);
    if (kind === 'switch') {
      if (inline !== undefined) throw new UsageError(`--${name} takes no value.`);
      given.set(name, true);
    } else {
      const value = inline ?? argv[++i];
      if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) {
        throw new UsageError(`--${name} needs a value.`);
      }
      given.set(name, value);
    }
  }
  return { flags: toFlags(kinds, given), rest };
}

function toFlags<Kinds extends FlagKinds>(kinds: Kinds, given: ReadonlyMap<string, string | true>): Flags<Kinds> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, kind === 'switch' ? given.has(name) : given.get(name)]),
  ) as Flags<Kinds>;
}

function unknownFlag(name: string, known: readonly string[]): UsageError {
  const meant = nearest(name, known);
  return new UsageError(`There is no option --${name}${meant === null ? '.' : `; did you mean --${meant}?`}`);
}
