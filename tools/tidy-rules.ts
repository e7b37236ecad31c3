import { isTest } from './source-files.ts';

/** A call or name the program doesn't use, with what it uses instead. */
export interface BannedName {
  /** As written: `Date.now`, `new Date`, `console.*`. */
  readonly name: string;
  readonly instead: string;
  readonly where: (path: string) => boolean;
}

const inside = (...folders: readonly string[]) => (path: string) => folders.some((folder) => path.startsWith(folder));
const everywhereBut = (...folders: readonly string[]) => (path: string) => !inside(...folders)(path);
const everywhere = () => true;
const hasNoTerminal = (path: string) => everywhereBut('src/apps/', 'tools/')(path) && !isTest(path);

/** Where amounts are computed: a float there is a wrong cent sooner or later. */
export const countsMoney = inside(
  'src/kernel/money', 'src/terms/', 'src/modules/billing/', 'src/modules/contracts/', 'src/modules/catalogue/',
  'src/adapters/e-invoice/',
);

const MONEY_INSTEAD = 'Cents, divideRounded, percentOf (kernel/money.ts)';

export const bannedNames: readonly BannedName[] = [
  { name: 'Date.now', instead: 'ctx.clock.now(), or systemClock where real time is measured', where: everywhere },
  { name: 'new Date', instead: 'Temporal; ctx.clock.now() for the present', where: everywhere },
  // Browsers get no polyfill: what pages show is formatted from milliseconds.
  { name: 'Date.parse', instead: 'Temporal.Instant.from', where: everywhereBut('src/apps/ui/format.ts') },
  { name: 'Temporal.Now.*', instead: 'ctx.clock.now(), or systemClock', where: everywhereBut('src/kernel/clock.ts') },
  { name: 'Math.random', instead: 'newId (kernel/ids.ts) or node:crypto', where: everywhere },
  { name: 'parseFloat', instead: MONEY_INSTEAD, where: countsMoney },
  { name: 'Number.parseFloat', instead: MONEY_INSTEAD, where: countsMoney },
  { name: '*.toFixed', instead: 'formatMoney (kernel/money.ts)', where: countsMoney },
  { name: 'process.exit', instead: 'a returned code or a thrown error', where: everywhereBut('src/apps/', 'tools/') },
  { name: 'console.*', instead: 'a log handed in by the caller', where: hasNoTerminal },
  ...['test', 'it', 'describe'].flatMap((name) =>
    ['only', 'skip', 'todo', 'fails'].map((how) => ({
      name: `${name}.${how}`,
      instead: `${name}: a test runs, or it isn't there`,
      where: everywhere,
    })),
  ),
];

/** Raw SQL belongs to a module's store and the database; tests may look and tamper. */
export function mayWriteSql(path: string): boolean {
  return path.startsWith('src/database/') || path.endsWith('/store.ts') || isTest(path);
}

export const limits = {
  lineCharacters: 120,
  /** A row of a table of cases stays one line, so that its columns can be read downwards. */
  testLineCharacters: 200,
  /** Text in quotes from this length on is a sentence, which isn't counted. */
  textCharacters: 40,
  /** In JSX a sentence stands beside its translation, so that one is not changed without the other. */
  jsxTextCharacters: 6,
  functionLines: 70,
  fileLines: 300,
} as const;

/** Generated files: nobody writes them, nobody tidies them. */
export const isGenerated = inside('src/api/client', 'src/database/tables.ts');
