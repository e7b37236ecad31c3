import { expect, test } from 'vitest';
import { readTags } from './promise-tags.ts';
import { judge } from './promises.ts';

const P = 'promise'; // written apart, so that these examples promise nothing

const code = (text: string) => ({ path: 'src/modules/x.ts', text });
const tests = (text: string) => ({ path: 'src/terms/x.test.ts', text });

function report(...files: { path: string; text: string }[]) {
  return judge(['A4.2', 'A4.4', 'A9.4', 'C-4.2.1', 'C-4.2.1.change', 'H-backup', 'D6.1'], readTags(files));
}

test('tagged in code and named in a title is kept; one of both is not', () => {
  const result = report(
    code(`// ${P} A4.2\n/** Also ${P}s A4.4 and C-4.2.1.change. */\nconst x = '${P} H-backup';`),
    tests("test('A4.2, C-4.2.1.change: counts', () => {}); test.each([])('A9.4.meals %s', () => {});"),
  );
  expect(result).toEqual({
    kept: ['A4.2', 'C-4.2.1.change'],
    computed: [],
    codeOnly: ['A4.4'],
    testOnly: ['A9.4'],
    notKept: ['C-4.2.1', 'H-backup', 'D6.1'],
    unknown: [],
  });
});

test('what only a clause knows is computed, not kept', () => {
  const inTerms = { path: 'src/terms/a04.ts', text: `// ${P} A4.2\n// ${P} A4.4` };
  const result = report(inTerms, code(`// ${P} A4.4`), tests("test('A4.2 A4.4 counts', () => {});"));
  expect([result.kept, result.computed]).toEqual([['A4.4'], ['A4.2']]);
});

test('describe, a template and a comment beside a table of tests count as titles', () => {
  const result = report(tests(`describe('A4.2', () => {}); test(\`A4.4 \${x}\`, () => {});\n// ${P} H-backup\n`));
  expect(result.testOnly).toEqual(['A4.2', 'A4.4', 'H-backup']);
});

test('a wrong id is named with its place, in code and in titles; a whole paragraph may be a title', () => {
  const { unknown } = report(
    code(`\n// ${P} A4.9`),
    tests("test('C4.2.1 sizes', () => {});\ntest('D6 switching', () => {});\ntest('A4.2.1 x', () => {});"),
  );
  expect(unknown).toEqual([
    'A4.9: no such promise (src/modules/x.ts:2)',
    'C4.2.1: no such promise (src/terms/x.test.ts:1)',
    'A4.2.1: no such promise (src/terms/x.test.ts:3)',
  ]);
});

test('a title that only begins with a letter of the documents promises nothing', () => {
  const result = report(tests("test('A server is created', () => {}); it('E2E', () => {}); it('G14 a gate', () => {});"));
  expect([...result.testOnly, ...result.unknown]).toEqual([]);
});
