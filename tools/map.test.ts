import { expect, test } from 'vitest';
import { forbid, readImports, roomOf } from './import-rule.ts';
import { drawMap, findBreaches } from './map.ts';
import { readSources } from './source-files.ts';

test('no import of the program goes up or past a door', () => {
  const imports = readImports(readSources(['src']));
  expect(imports.length).toBeGreaterThan(100);
  expect(findBreaches(imports)).toEqual([]);
});

// Each row: who, whom, why not (null: allowed).
test.each([
  ['src/terms/a.ts', 'src/kernel/money.ts', null],
  ['src/kernel/a.ts', 'src/terms/a.ts', 'imports go down'],
  ['src/database/a.ts', 'src/terms/a.ts', null],
  ['src/database/a.ts', 'src/modules/audit/index.ts', 'imports go down'],
  ['src/modules/billing/a.ts', 'src/modules/contracts/index.ts', null],
  ['src/modules/billing/a.ts', 'src/modules/contracts/store.ts', 'is entered by its index.ts'],
  ['src/modules/billing/a.ts', 'src/modules/compute/ports.ts', 'is entered by its index.ts'],
  ['src/modules/backup/ports.ts', 'src/modules/compute/ports.ts', null],
  ['src/modules/compute/ports.ts', 'src/modules/backup/ports.ts', 'knows only earlier ones'],
  ['src/modules/contracts/a.ts', 'src/modules/billing/index.ts', 'knows only earlier ones'],
  ['src/modules/contracts/a.ts', 'src/modules/contracts/store.ts', null],
  ['src/modules/novelty/a.ts', 'src/modules/audit/index.ts', 'isn’t in the order'],
  ['src/modules/billing/a.ts', 'src/workflows/a.ts', 'imports go down'],
  ['src/modules/billing/a.ts', 'src/adapters/mail/a.ts', 'they come through ports'],
  ['src/modules/compute/a.ts', 'src/engines/qemu/index.ts', 'engines are chosen by apps'],
  ['src/workflows/a.ts', 'src/modules/billing/index.ts', null],
  ['src/workflows/a.ts', 'src/modules/billing/store.ts', 'is entered by its index.ts'],
  ['src/workflows/a.ts', 'src/adapters/mail/a.ts', null],
  ['src/workflows/a.ts', 'src/engines/qemu/index.ts', 'engines are chosen by apps'],
  ['src/workflows/a.ts', 'src/apps/server/a.ts', 'imports go down'],
  ['src/engines/qemu/a.ts', 'src/modules/compute/ports.ts', null],
  ['src/engines/qemu/a.ts', 'src/modules/compute/index.ts', 'ports.ts only'],
  ['src/engines/qemu/a.ts', 'src/database/connect.ts', 'ports.ts only'],
  ['src/adapters/mail/a.ts', 'src/kernel/text.ts', null],
  ['src/adapters/mail/a.ts', 'src/terms/index.ts', 'ports.ts only'],
  ['src/apps/server/a.ts', 'src/engines/qemu/index.ts', null],
  ['src/apps/cli/a.ts', 'src/apps/server/a.ts', null],
  ['src/apps/portal/a.ts', 'src/api/client/a.ts', null],
  ['src/apps/portal/a.ts', 'src/apps/ui/a.ts', null],
  ['src/apps/portal/a.ts', 'src/apps/account/a.ts', null],
  ['src/apps/account/a.ts', 'src/apps/ui/a.ts', null],
  ['src/apps/account/a.ts', 'src/apps/portal/a.ts', 'API’s client'],
  ['src/apps/ui/a.ts', 'src/apps/account/a.ts', 'API’s client'],
  ['src/apps/console/a.ts', 'src/apps/portal/a.ts', 'API’s client'],
  ['src/apps/portal/a.ts', 'src/modules/billing/index.ts', 'API’s client'],
  ['src/apps/ui/a.ts', 'src/apps/portal/a.ts', 'API’s client'],
  ['src/kernel/a.ts', 'tools/a.ts', 'isn’t in src'],
  ['src/novelty/a.ts', 'src/kernel/a.ts', 'no place in the house'],
])('%s → %s: %s', (from, to, reason) => {
  if (reason === null) expect(forbid({ from, to })).toBeNull();
  else expect(forbid({ from, to })).toContain(reason);
});

test('imports are read in every form, tests are left out', () => {
  const text = `import a from './a.ts'; import type { B } from '../terms/b.ts';
    export * from './c.ts'; const d = await import('../modules/audit/index.ts'); import 'pg';`;
  expect(readImports([{ path: 'src/kernel/x.ts', text }]).map(({ to }) => to)).toEqual([
    'src/kernel/a.ts', 'src/terms/b.ts', 'src/kernel/c.ts', 'src/modules/audit/index.ts',
  ]);
  expect(readImports([{ path: 'src/kernel/x.test.ts', text }])).toEqual([]);
});

test('the map has a line per room, lowest first', () => {
  expect(roomOf('src/modules/billing/a/b.ts')).toBe('modules/billing');
  const map = drawMap(
    ['src/workflows/a.ts', 'src/kernel/a.ts', 'src/modules/exit/a.ts', 'src/modules/audit/a.ts'],
    ['src/modules/exit/index.ts', 'src/kernel/a.ts'].map((to) => ({ from: 'src/workflows/a.ts', to })),
  );
  expect(map.split('\n').slice(3)).toEqual([
    'kernel         –', 'modules/audit  –', 'modules/exit   –', 'workflows      → kernel, modules/exit', '',
  ]);
});
