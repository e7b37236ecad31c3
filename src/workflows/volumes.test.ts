import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../kernel/result.ts';
import { newId } from '../kernel/ids.ts';
import type { Ctx } from '../database/index.ts';
import { findViolations } from '../database/invariants.ts';
import { bytesOf } from '../modules/storage/index.ts';
import { requestGrowth } from './change-volume.ts';
import { orderVolume } from './create-volume.ts';
import { requestVolumeDeletion } from './delete-volume.ts';
import { requestDetach } from './detach-volume.ts';
import { fireDeadlines } from './fire-deadlines.ts';
import { invoiceMonth } from './invoice-month.ts';
import { requestRevert } from './revert-snapshot.ts';
import { repeatUndoneRun } from './runtime/index.ts';
import { requestSnapshot } from './take-snapshot.ts';
import { openTestService, type TestService } from './test-service.ts';

// The contract has received its notice on 20 November 2026 and ends with 13 July 2027 (test-service.ts).
let on: TestService;
beforeEach(async () => {
  on = await openTestService();
  await on.record(async (ctx) => {
    const { id: tenant } = await ctx.tx.selectFrom('organisation').select('id').where('kind', '=', 'provider')
      .executeTakeFirstOrThrow();
    await ctx.tx.insertInto('optionPrice').values({
      id: newId('optionPrice', ctx.clock), tenant, option: 'volume-essential', monthlyNet: 900n, setupNet: 0n,
      validFrom: '2026-01-01',
    }).execute();
  });
}, 60_000);
afterEach(() => on.close());

const wish = () => ({
  serverId: on.serverId, name: 'daten', class: 'essential' as const, bytes: bytesOf(100), attach: true,
  agreedMonthlyNet: 900n, agreedSetupNet: 0n, channel: 'portal' as const,
});

/** As a request of its own. */
const ask = <T>(work: (ctx: Ctx) => Promise<T>) =>
  on.record((ctx) => work({ ...ctx, correlation: newId('correlation', ctx.clock) }));

async function done(runId: string): Promise<void> {
  expect(await on.ended(runId)).toEqual({ state: 'done', error: null });
}

async function newVolume(): Promise<string> {
  const { runId, volumeId } = must(await ask((ctx) => orderVolume(ctx, wish(), on.workflows.createVolume)));
  await done(runId);
  return volumeId;
}

async function grow(volumeId: string, gigabytes: number, agreedMonthlyNet: bigint): Promise<void> {
  await done(must(await ask((ctx) => requestGrowth(ctx, volumeId, {
    bytes: bytesOf(gigabytes), agreedMonthlyNet, channel: 'portal',
  }, on.workflows.growVolume))));
}

const violations = async () => findViolations(on.db, await on.engine.listWorld());
const items = () => on.db.selectFrom('contractItem').selectAll().where('product', '=', 'volume').orderBy('position')
  .execute();

test('A9.3 C-4.2.1.change a volume is billed by the days of each size, and what changed twice on a day once', async () => {
  const volumeId = await newVolume();
  on.clock.set('2026-11-25T10:00:00Z');
  await grow(volumeId, 200, 1800n);
  await grow(volumeId, 300, 2700n);
  on.clock.set('2026-12-01T00:10:00+01:00');
  const number = await on.record((ctx) => invoiceMonth(ctx, on.contractId, '2026-12-01')) ?? '';
  const lines = await on.db.selectFrom('invoiceLine').innerJoin('invoice', 'invoice.id', 'invoiceLine.invoiceId')
    .select(['description', 'quantity', 'days', 'invoiceLine.net']).where('invoice.number', '=', number)
    .where('description', 'like', 'vSSD%').orderBy('invoiceLine.id').execute();
  // math: 9.00 × 5/30 = 1.50 for 20 to 24 November; 3 × 9.00 × 6/30 = 5.40 from the 25th; not a line of 200 GB for no day.
  expect(lines).toEqual([
    { description: 'vSSD Essential, je 100 GB', quantity: 1, days: 5, net: 150n },
    { description: 'vSSD Essential, je 100 GB', quantity: 3, days: 6, net: 540n },
  ]);
  expect((await items()).at(-1)).toMatchObject({ quantity: 3, liveFrom: '2026-11-25', liveUntil: '2027-07-14' });
  expect(await violations()).toEqual([]);
});

test('C-4.2.4 a volume that came and went on one day is billed for that day', async () => {
  const volumeId = await newVolume();
  await done(must(await ask((ctx) => requestDetach(ctx, volumeId, on.workflows.detachVolume))));
  await done(must(await ask((ctx) => requestVolumeDeletion(ctx, volumeId, 'daten', on.workflows.deleteVolume))));
  expect(await items()).toMatchObject([{ liveFrom: '2026-11-20', liveUntil: '2026-11-21' }]);
  expect(await violations()).toEqual([]);
});

test('D5.1 a volume that hangs on no server is deleted with the contract that pays for it', async () => {
  const volumeId = await newVolume();
  await done(must(await ask((ctx) => requestDetach(ctx, volumeId, on.workflows.detachVolume))));
  await on.endTerm();
  expect(await ask((ctx) => requestVolumeDeletion(ctx, volumeId, 'daten', on.workflows.deleteVolume)))
    .toMatchObject({ ok: false, refusal: { code: 'servers.contract_ended' } });
  on.clock.set('2027-07-27T22:00:00Z');
  const { id: deletionId } = await on.db.selectFrom('deletion').select('id').executeTakeFirstOrThrow();
  const parameters = { deletionId, contractId: on.contractId, serverIds: [on.serverId] };
  expect(await on.run(on.workflows.deleteData, 'delete', parameters)).toBe('done');
  expect(await on.engine.listWorld()).toEqual([]);
  const certified = await on.db.selectFrom('deletionItem').select('id').where('kind', '=', 'volume').execute();
  expect(certified.map(({ id }) => id)).toContain(volumeId);
  expect(await violations()).toEqual([]);
});

test('C-4.2.4 an order that fails leaves nothing; tried again it reserves anew and holds the server', async () => {
  await on.engine.setFaults([{ op: 'create-volume', mode: 'error-before', kind: 'capacity', times: 1 }]);
  const { runId, volumeId } = must(await ask((ctx) => orderVolume(ctx, wish(), on.workflows.createVolume)));
  expect(await on.ended(runId)).toMatchObject({ state: 'undone' });
  const state = async () => (await on.db.selectFrom('volume').select('state').where('id', '=', volumeId)
    .executeTakeFirstOrThrow()).state;
  expect(await state()).toBe('deleted');
  expect(await items()).toEqual([]);
  expect(await violations()).toEqual([]);
  const again = await on.record((ctx) => repeatUndoneRun(ctx, runId));
  await done(again ?? '');
  expect(await state()).toBe('deleted');
  expect((await on.engine.readServer(on.serverId))?.volumeIds).toHaveLength(2);
  expect(await on.db.selectFrom('server').select('heldBy').executeTakeFirst()).toEqual({ heldBy: null });
  expect(await violations()).toEqual([]);
});

test('C-4.6.11 the customer is told once of a snapshot that is seven days old, unless it is gone', async () => {
  const take = async (name: string) => {
    const wanted = { serverId: on.serverId, name };
    const taken = must(await ask((ctx) => requestSnapshot(ctx, wanted, on.workflows.takeSnapshot)));
    await done(taken.runId);
    return taken.snapshotId;
  };
  await take('bleibt');
  const gone = await take('geht');
  const parameters = { serverId: on.serverId, snapshotId: gone };
  expect(await on.run(on.workflows.deleteSnapshot, 'delete it', parameters)).toBe('done');
  const mails = () => on.db.selectFrom('mail').select('recipient').where('subject', 'like', 'Snapshot%').execute();
  const fire = () => fireDeadlines(on.db, on.clock, on.workflows);
  on.clock.set('2026-11-26T22:59:00Z');
  await fire();
  expect(await mails()).toEqual([]);
  on.clock.set('2026-11-26T23:00:00Z');
  await fire();
  await fire();
  expect(await mails()).toEqual([{ recipient: 'mara@pruefstand.example' }]);
  const deadlines = await on.db.selectFrom('deadline').select('state').where('action', '=', 'snapshot-ages')
    .orderBy('state').execute();
  expect(deadlines.map(({ state }) => state)).toEqual(['cancelled', 'fired']);
});

test('C-4.6.11 what ran before a revert runs after it, also from a snapshot taken while it was off', async () => {
  const stopped = { serverId: on.serverId, cause: 'customer' };
  expect(await on.run(on.workflows.stopServer, 'off', stopped as never)).toBe('done');
  const wanted = { serverId: on.serverId, name: 'aus' };
  const { runId, snapshotId } = must(await ask((ctx) => requestSnapshot(ctx, wanted, on.workflows.takeSnapshot)));
  await done(runId);
  expect(await on.db.selectFrom('snapshot').select('memory').executeTakeFirst()).toEqual({ memory: false });
  expect(await on.run(on.workflows.startServer, 'on', { serverId: on.serverId } as never)).toBe('done');
  await done(must(await ask((ctx) => requestRevert(ctx, snapshotId, 'aus', on.workflows.revertSnapshot))));
  expect(await on.readServer()).toEqual({ state: 'running', power: 'running' });
  expect(await violations()).toEqual([]);
});
