import { afterEach, beforeEach, expect, test } from 'vitest';
import { findViolations } from '../database/invariants.ts';
import { serversOf } from './end-service.ts';
import { openTestService, type TestService } from './test-service.ts';

let on: TestService;
beforeEach(async () => {
  on = await openTestService();
});
afterEach(() => on.close());

const remove = () => on.run(on.workflows.deleteServer, 'remove', { serverId: on.serverId });
const copy = () => on.run(on.workflows.backUpServer, 'copy', { serverId: on.serverId });
const things = async () => (await on.engine.listWorld()).map(({ kind }) => kind);

test('D5.1 the backups of a server that its customer deleted go with all data of the contract, and are certified', async () => {
  expect([await copy(), await remove()]).toEqual(['done', 'done']);
  expect(await things()).toEqual(['backup']);
  await on.endTerm();
  expect(await things()).toEqual(['backup']);
  const serverIds = await on.record((ctx) => serversOf(ctx, on.contractId));
  expect(serverIds).toEqual([on.serverId]);
  const deletion = await on.db.selectFrom('deletion').select('id').executeTakeFirstOrThrow();
  expect(await on.run(on.workflows.deleteData, 'all', {
    deletionId: deletion.id, contractId: on.contractId, serverIds,
  })).toBe('done');
  expect(await things()).toEqual([]);
  const items = await on.db.selectFrom('deletionItem').select('kind').execute();
  expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['server', 'backup', 'key']));
});

test('a copy under way is waited for; it stays, the server goes', async () => {
  const copying = copy();
  expect(await remove()).toBe('done');
  expect(['done', 'undone']).toContain(await copying); // undone where it had not begun when the server was closed
  expect((await things()).filter((kind) => kind !== 'backup')).toEqual([]);
});

test('A10.3 a server deleted on its customer’s wish is billed on; one that vanished otherwise is a violation', async () => {
  expect(await remove()).toBe('done');
  const violations = () => findViolations(on.db);
  await on.record((ctx) => ctx.tx.updateTable('contract').set({ state: 'active' }).execute());
  await on.record((ctx) => ctx.tx.updateTable('contractItem').set({ liveUntil: null }).execute());
  expect((await violations()).filter((one) => one.startsWith('I4'))).toEqual([]);
  await on.record((ctx) => ctx.tx.updateTable('run').set({ parameters: '{}' }).where('workflow', '=', 'delete-server')
    .execute());
  expect((await violations()).filter((one) => one.startsWith('I4'))).toHaveLength(1);
});
