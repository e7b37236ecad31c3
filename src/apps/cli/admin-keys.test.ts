import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { systemClock } from '../../kernel/clock.ts';
import { identify } from '../../modules/identity/index.ts';
import { ROOT } from './installation.ts';

const MAIN = join(ROOT, 'src/apps/cli/main.ts');

let database: TestDatabase;
let empty: string;
beforeAll(async () => {
  database = await testDatabase();
  empty = mkdtempSync(join(tmpdir(), 'hafenamt-keys-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(empty, { recursive: true });
});

function admin(words: readonly string[], databaseUrl = database.url) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'admin', ...words], {
    encoding: 'utf8', env: { ...process.env, DATABASE_URL: databaseUrl, HAFENAMT_DATA: empty },
  });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}

test('a key is issued, listed, opens the API, and opens nothing once it is revoked', async () => {
  expect(admin(['keys']).out).toContain('There is no key');
  const issued = admin(['issue-key', 'backup-script']);
  expect(issued).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^hfn_[\w-]{43}$/) });
  expect(await identify(database.db, systemClock, issued.out)).toEqual({
    actor: 'operator:backup-script', account: null, scopes: null, session: null,
  });
  const listed = admin(['keys']);
  expect(listed.out).toMatch(/^key_\w{26} {2}valid {2}issued \d{4}-\d\d-\d\d {2}backup-script$/);
  expect(listed.out).not.toContain(issued.out);
  expect(admin(['issue-key', 'backup-script'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('already') });

  const id = listed.out.slice(0, 30);
  expect(admin(['revoke-key', id])).toMatchObject({ code: 0, out: `${id} (backup-script) opens nothing any more.` });
  expect(await identify(database.db, systemClock, issued.out)).toBeNull();
  expect(admin(['keys']).out).toContain('revoked');
  expect(admin(['issue-key', 'backup-script']).code).toBe(0); // the name is free again

  const trail = await database.db.selectFrom('auditEntry').select(['actor', 'cause', 'operation', 'after'])
    .where('entityId', '=', id).orderBy('number').execute();
  expect(trail.map(({ cause, operation }) => `${cause}: ${operation}`)).toEqual(['issue key: insert', 'revoke key: update']);
  expect(trail[0]?.actor).toMatch(/^operator:.+ \(admin\)$/);
}, 60_000);

test.each([
  [['revoke-key', 'key_none'], 'There is no key key_none'],
  [['issue-key', 'two\nlines'], 'is no name for a key'],
  [['issue-key', ' '], 'is no name for a key'],
])('%j is refused with a sentence and what to do', (words, sentence) => {
  expect(admin(words)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) });
});

test('where there is no database yet, none is made', () => {
  const { code, err } = admin(['keys'], '');
  expect([code, err]).toEqual([1, expect.stringContaining('./hafenamt up makes it')]);
});
