import { expect, test } from 'vitest';
import { complain, readExceptions, shrink, tidy } from './tidy.ts';

const found = (path: string, text: string) => tidy({ path, text }).map(({ rule, line }) => `${rule}@${line}`);
const long = (n: number, line = 'a();\n') => line.repeat(n);

// Each row: what is written, where, what is found.
test.each([
  ['src/modules/billing/x.ts', 'Date.now();', ['Date.now@1']],
  ['src/modules/billing/x.ts', '\nnew Date();', ['new Date@2']],
  ['src/modules/billing/x.ts', 'new Date(0);', ['new Date@1']],
  ['src/adapters/documents/x.ts', 'new Date(now.epochMilliseconds);', []],
  ['src/modules/billing/x.ts', 'Temporal.Now.instant();', ['Temporal.Now.*@1']],
  ['src/kernel/clock.ts', 'Temporal.Now.instant();', []],
  ['src/apps/server/x.ts', 'Math.random();', ['Math.random@1']],
  ['src/modules/billing/x.ts', 'const gross = net * 1.19;', ['float@1']],
  ['src/modules/billing/x.ts', 'const net = gross / 1.19;', ['float@1']],
  ['src/modules/billing/x.ts', 'const days = weeks * 7;', []],
  ['src/engines/qemu/x.ts', 'const wait = seconds * 1.5;', []],
  ['src/terms/x.ts', 'parseFloat(text);', ['parseFloat@1']],
  ['src/modules/billing/x.ts', 'amount.toFixed(2);', ['*.toFixed@1']],
  ['src/modules/billing/x.ts', 'sql`select 1`;', ['sql@1']],
  ['src/modules/billing/x.ts', 'sql.raw(text);', ['sql@1']],
  ['src/modules/billing/store.ts', 'sql`select 1`;', []],
  ['src/database/x.ts', 'sql`select 1`;', []],
  ['src/modules/billing/x.test.ts', 'sql`select 1`;', []],
  ['src/modules/billing/x.ts', 'process.exit(1);', ['process.exit@1']],
  ['src/apps/cli/x.ts', 'process.exit(1);', []],
  ['src/workflows/x.ts', 'console.log(1);', ['console.*@1']],
  ['tools/x.ts', 'console.log(1);', []],
  ['src/x.test.ts', `test.${'only'}('x', () => {});`, ['test.only@1']],
  ['src/x.test.ts', `describe.${'skip'}('x', () => {});`, ['describe.skip@1']],
  ['src/x.test.ts', `test.${'skip'}If(reason)('x', () => {});`, []],
  ['src/x.ts', `// ${'TO'}${'DO'} later`, ['todo@1']],
  ['src/x.ts', `const todo = 'TO${'DO'}';`, []],
  ['src/x.ts', `const x = '${'a'.repeat(150)}';`, []],
  ['src/x.ts', `const x = ${'a + '.repeat(40)}1;`, ['line@1']],
  ['src/x.ts', `// ${'word '.repeat(30)}`, ['line@1']],
  ['src/x.ts', `// https://example.org/${'a'.repeat(150)}`, []],
  ['src/x.ts', `function f() {\n${long(68)}}`, []],
  ['src/x.ts', `function f() {\n${long(69)}}`, ['function@1']],
  ['src/x.ts', `const f = () => {\n${long(69)}};`, ['function@1']],
  ['src/x.test.ts', `describe('x', () => {\n${long(60, "test('y', () => {});\n")}${long(20)}});`, []],
  ['src/x.ts', long(300), []],
  ['src/x.ts', long(301), ['file@301']],
  ['src/api/client/x.ts', 'Date.now();', []],
  ['src/database/tables.ts', long(301), []],
  ['src/x.ts', "const text = 'Date.now()'; // Date.now() is banned", []],
])('%s: %s', (path, text, expected) => {
  expect(found(path, text)).toEqual(expected);
});

const finding = { path: 'src/x.ts', line: 3, rule: 'line', message: 'longer than 120 characters' };

test('an exception covers what it counts, no more, and may not be larger than what there is', () => {
  expect(complain([finding], new Map())).toEqual(['src/x.ts:3  line: longer than 120 characters']);
  expect(complain([finding], readExceptions('# why\nsrc/x.ts\tline\t1\n'))).toEqual([]);
  expect(complain([finding, finding], readExceptions('src/x.ts\tline\t1\n'))).toHaveLength(2);
  expect(complain([finding], readExceptions('src/x.ts\tline\t2\n'))).toEqual([
    'tools/tidy-exceptions.txt: src/x.ts line is down to 1, lower the 2',
  ]);
  expect(complain([], readExceptions('src/x.ts\tline\t1\n'))).toHaveLength(1);
});

test('shrinking lowers and removes exceptions, and adds none', () => {
  const before = '# why\nsrc/x.ts\tline\t3\nsrc/y.ts\tline\t1\n';
  const other = { ...finding, path: 'src/new.ts' };
  expect(shrink(before, [finding, other])).toBe('# why\nsrc/x.ts\tline\t1\n');
});

const unclear = ['src/x.ts\tline', 'src/x.ts\tline\t0', 'src/x.ts line 3'];
test.each(unclear)('the exception “%s” is not understood', (line) => {
  expect(() => readExceptions(line)).toThrow('isn’t path, rule, count'.replace('’', "'"));
});
