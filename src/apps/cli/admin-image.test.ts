import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must, ok } from '../../kernel/result.ts';
import { FrozenClock } from '../../kernel/clock.ts';
import { transaction } from '../../database/index.ts';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { destroyInstance, openSimulatedEngine } from '../../engines/simulated/index.ts';
import { registerProvider } from '../../modules/parties/index.ts';
import { provider } from '../../modules/parties/test-provider.ts';
import { ROOT } from './installation.ts';

const MAIN = join(ROOT, 'src/apps/cli/main.ts');
// A process for each command line; a busy machine needs seconds to start one.
const TEST_MILLISECONDS = 240_000;
const hasQemuImg = spawnSync('qemu-img', ['--version']).status === 0;

let database: TestDatabase;
let data: string;
beforeAll(async () => {
  database = await testDatabase();
  data = mkdtempSync(join(tmpdir(), 'hafenamt-image-'));
  const clock = new FrozenClock('2026-07-01T08:00:00Z');
  must(await transaction(database.db, { actor: 'test', cause: 'test', correlation: 'test', clock }, async (ctx) =>
    ok(await registerProvider(ctx, provider))));
});
afterAll(async () => {
  await database.drop();
  rmSync(data, { recursive: true });
});

function admin(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'admin', ...words], {
    encoding: 'utf8', env: { ...process.env, DATABASE_URL: database.url, HAFENAMT_DATA: data },
  });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}

function disk(name: string, ...words: string[]): string {
  const path = join(data, name);
  expect(spawnSync('qemu-img', ['create', '-q', '-f', 'qcow2', ...words.slice(0, -1), path, words.at(-1) ?? '']).status).toBe(0);
  return path;
}

const said = ['--name', 'windows-2022', '--title', 'Windows Server 2022', '--os', 'windows', '--licence', 'spla',
  '--end-of-life', '2031-10-14', '--lts', '--drivers', 'standard'];

test.skipIf(!hasQemuImg)('C-4.1 an image is checked, laid where the engine finds it, and put into the catalogue', async () => {
  const file = disk('w2k22.qcow2', '20G');
  const imported = admin('image', 'import', file, ...said);
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(imported.out).toMatch(/^Windows Server 2022 is in the catalogue as windows-2022 \(SHA-256 [0-9a-f]{64}\)\.$/);
  const place = join(data, 'images', 'imported');
  const about = JSON.parse(readFileSync(join(place, 'windows-2022.json'), 'utf8')) as Record<string, string>;
  expect(about).toEqual({
    name: 'windows-2022', os: 'windows', licence: 'spla', boot: 'bios', drivers: 'standard',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(readFileSync(join(place, 'windows-2022.qcow2'))).toEqual(readFileSync(file));
  const row = await database.db.selectFrom('image').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ name: 'windows-2022', sha256: about['sha256'], longTermSupport: true, endOfLife: '2031-10-14' });
  const deadline = await database.db.selectFrom('deadline').select(['dueOn', 'subjectId']).where('action', '=', 'image-ages')
    .executeTakeFirstOrThrow();
  expect(deadline, 'a year before its end').toEqual({ dueOn: '2030-10-14', subjectId: 'windows-2022' });
  expect(row.agent).toBe(true);
  expect(admin('image', 'import', file, ...said, '--no-agent').code, 'the same again, corrected').toBe(0);
  expect(await database.db.selectFrom('image').select('agent').execute()).toEqual([{ agent: false }]);
}, TEST_MILLISECONDS);

test.skipIf(!hasQemuImg)('what is no image that stands alone is refused, with what to do', () => {
  const refused = (file: string, name = 'eins') => {
    const { code, err } = admin('image', 'import', file, '--name', name, '--title', 'Eins', '--os', 'linux', '--licence', 'none');
    return `${code} ${err}`;
  };
  const base = disk('base.qcow2', '1G');
  expect(refused(disk('overlay.qcow2', '-b', base, '-F', 'qcow2', '1G'))).toContain('refers to another file');
  expect(refused(disk('large.qcow2', '101G'))).toContain('the volume of a server has 100 GB');
  writeFileSync(join(data, 'text.qcow2'), 'no image');
  expect(refused(join(data, 'text.qcow2'))).toContain('is no usable qcow2 image');
  expect(refused(join(data, 'none.qcow2'))).toContain('There is no file');
  expect(refused(base, 'debian-12')).toContain('comes with the program');
  expect(refused(base, 'windows-2022')).toContain('Another image is imported');
  expect(existsSync(join(data, 'images', 'imported', 'eins.json'))).toBe(false);
}, TEST_MILLISECONDS);

test.each([
  [['image'], 'Say: admin image import FILE.qcow2'],
  [['image', 'import'], 'needs a FILE'],
  [['image', 'import', 'a.qcow2', 'b'], 'one word too many'],
  [['image', 'import', 'a.qcow2', '--name', 'Groß'], '--name takes lower-case letters'],
  [['image', 'import', 'a.qcow2', '--name', 'a', '--title', 'A', '--os', 'beos'], '--os is one of linux, windows'],
  [['image', 'import', 'a.qcow2', '--name', 'a', '--title', 'A', '--os', 'linux', '--licence', 'none', '--end-of-life', 'bald'],
    '--end-of-life is a day'],
])('%j is not understood', (words, sentence) => {
  expect(admin(...words)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
}, TEST_MILLISECONDS);

test('G13 the audit runs beside the program or without it, and ends with 1 while anything differs', async () => {
  const directory = join(data, 'simulated');
  const engine = await openSimulatedEngine({ directory });
  // An installation whose servers live in the simulated engine.
  await database.ownerDb.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db);
    await sql`insert into server (id, tenant, contract_item_id, hostname, flavour, vcpus, memory_bytes, image, managed,
      authorized_keys, engine, state, created_at) values ('srv_1', 'org_1', 'itm_1', 'eins', 'normal-s', 2, 8, 'debian-12',
      false, '{}', 'simulated', 'creating', now())`.execute(db);
    await sql`set session_replication_role = default`.execute(db);
  });
  try {
    expect(admin('audit')).toEqual({ code: 0, err: '', out: 'Database, engine and network agree.' });
    await engine.createNetwork({ key: 'plant', fence: 1 }, { id: 'pnw_1', cidr: '10.1.0.0/24', gateway: '10.1.0.1' });
    const found = admin('audit');
    expect(found.code).toBe(1);
    expect(found.err).toContain('network pnw_1 unowned: The engine has this network, no row has.');
    expect(found.err).toContain('nothing is removed by itself');
    expect((await engine.listWorld()).map(({ id }) => id)).toEqual(['pnw_1']);
    await engine.deleteNetwork({ key: 'gone', fence: 1 }, 'pnw_1');
    expect(admin('audit').code).toBe(0);
  } finally {
    await engine.close();
    await destroyInstance({ directory });
  }
}, TEST_MILLISECONDS);
