import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { planBackup } from '../modules/backup/index.ts';
import { setServerState } from '../modules/compute/index.ts';
import { keptRecords } from './certify-deletion.ts';
import { requestRestart } from './request-power.ts';
import { requestBackup, requestRestoreCheck } from './start-on-server.ts';
import { openTestService, type TestService } from './test-service.ts';

const STEP_MILLISECONDS = 30_000;
const FOURTEEN_DAYS_ON = '2027-07-27T22:00:00Z';

let on: TestService;
beforeEach(async () => { on = await openTestService(); });
afterEach(() => on.close());

const names = async () => (await on.engine.listWorld()).map(({ id }) => id);

/** The term ends and fourteen days pass; returns what the deletion is started with. */
async function endTerm() {
  await on.endTerm();
  on.clock.set(FOURTEEN_DAYS_ON);
  const { id } = await on.db.selectFrom('deletion').select('id').executeTakeFirstOrThrow();
  return { deletionId: id, contractId: on.contractId, serverIds: [on.serverId] };
}

async function copy(): Promise<string> {
  expect(await on.run(on.workflows.backUpServer, 'first copy', { serverId: on.serverId })).toBe('done');
  const { id } = await on.db.selectFrom('backup').select('id').where('state', '=', 'verified').executeTakeFirstOrThrow();
  return id;
}

const restoreOf = (backupId: string) => ({
  backupId, bytes: 107_374_182_400, vcpus: 2, memoryBytes: 8_589_934_592, hostname: 'gate', paths: ['/etc/hostname'],
});

async function awaitStep(runId: string, name: string): Promise<void> {
  await expect.poll(async () => (await on.db.selectFrom('runStep').select('state').where('runId', '=', runId)
    .where('name', '=', name).executeTakeFirst())?.state, { timeout: STEP_MILLISECONDS, interval: 5 }).toBe('doing');
}

async function deletedThings(): Promise<string[]> {
  const rows = await on.db.selectFrom('deletionItem').select('id').execute();
  return rows.map(({ id }) => id);
}

test('D5.1 a copy under way when the deletion begins is waited for and deleted with the rest', async () => {
  const parameters = await endTerm();
  await on.engine.setFaults([{ op: 'create-backup', mode: 'late-effect', delayMilliseconds: 1_500, times: 1 }]);
  const copying = await on.start(on.workflows.backUpServer, 'copy', { serverId: on.serverId });
  await awaitStep(copying, 'copy');
  const deleting = await on.start(on.workflows.deleteData, 'delete', parameters);
  expect(await on.ended(deleting)).toMatchObject({ state: 'done' });
  expect(await on.ended(copying)).toMatchObject({ state: 'done' });
  expect(await names()).toEqual([]);
  const { id } = await on.db.selectFrom('backup').select('id').where('state', '=', 'deleted')
    .executeTakeFirstOrThrow();
  expect(await deletedThings()).toContain(id);
});

test('D5.1 a restore check under way when the deletion begins is waited for', async () => {
  const backupId = await copy();
  const parameters = await endTerm();
  await on.engine.setFaults([{ op: 'create-volume', mode: 'late-effect', delayMilliseconds: 1_500, times: 1 }]);
  const checking = await on.start(on.workflows.checkRestore, 'check', restoreOf(backupId));
  await awaitStep(checking, 'restore-volume');
  const deleting = await on.start(on.workflows.deleteData, 'delete', parameters);
  expect(await on.ended(deleting)).toMatchObject({ state: 'done' });
  expect((await on.ended(checking)).state).toBe('done');
  expect(await names()).toEqual([]);
});

test('D5.1 what a stuck restore check left behind is deleted and certified as well', async () => {
  const backupId = await copy();
  const parameters = await endTerm();
  await on.engine.setFaults([
    { op: 'start-server', mode: 'error-before', times: 100 }, { op: 'delete-volume', mode: 'error-before', times: 100 },
  ]);
  const checking = await on.start(on.workflows.checkRestore, 'check', restoreOf(backupId));
  expect(await on.ended(checking)).toMatchObject({ state: 'stuck' });
  const volumes = (await names()).filter((id) => id.startsWith('dsk_'));
  expect(volumes).toHaveLength(2);
  await on.engine.setFaults([]);
  const deleting = await on.start(on.workflows.deleteData, 'delete', parameters);
  expect(await on.ended(deleting)).toMatchObject({ state: 'done' });
  expect(await names()).toEqual([]);
  expect(await deletedThings()).toEqual(expect.arrayContaining(volumes));
});

test('D5.1 once the deletion has begun, nothing is copied, restored or started any more', async () => {
  const backupId = await copy();
  await endTerm();
  await on.record((ctx) => setServerState(ctx, on.serverId, 'deleting'));
  const asked = await on.record(async (ctx) => [
    await requestBackup(ctx, on.serverId, on.workflows.backUpServer),
    await requestRestart(ctx, on.workflows.restartServer, on.serverId),
    await requestRestoreCheck(ctx, backupId, [], on.workflows.checkRestore),
    await planBackup(ctx, { id: newId('backup', on.clock), tenant: on.tenant, serverId: on.serverId }),
  ]);
  expect(asked.map((result) => (result.ok ? 'accepted' : result.refusal.code))).toEqual([
    'servers.wrong_state', 'servers.wrong_state', 'servers.wrong_state', 'backup.server_not_in_service',
  ]);
  // Runs that were asked for before refuse at their first step.
  for (const runId of [
    await on.start(on.workflows.backUpServer, 'late copy', { serverId: on.serverId }),
    await on.start(on.workflows.checkRestore, 'late check', restoreOf(backupId)),
  ]) expect((await on.ended(runId)).state).toBe('undone');
});

test('D5.1 no key is left in the order, the runs and the server; the certificate says where they were', async () => {
  const parameters = await endTerm();
  expect((await on.ended(await on.start(on.workflows.deleteData, 'delete', parameters))).state).toBe('done');
  const order = await on.db.selectFrom('productOrder').select(['id', 'number', 'sshKeys']).executeTakeFirstOrThrow();
  expect(order.sshKeys).toEqual([]);
  for (const table of ['run', 'runStep', 'server'] as const) {
    const rows = await on.db.selectFrom(table).selectAll().execute();
    expect(JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)))
      .not.toContain('AAAAC3NzaC1lZDI1NTE5');
  }
  const proof = await on.db.selectFrom('deletionItem').select('proof').where('id', '=', `${order.id}/keys`)
    .executeTakeFirstOrThrow();
  expect(proof.proof).toBe('1 öffentlicher Schlüssel: auf der gelöschten Festplatte, außerdem entfernt aus Auftrag '
    + `${order.number}, Bereitstellungsablauf und Serverdaten`);
});

test('D5.1 what is kept: the invoices there are and the one that follows, each with the law and the last day', async () => {
  const { contractId } = await endTerm();
  const kept = () => on.record((ctx) => keptRecords(ctx, contractId));
  // math: the certificate is of 28.07.2027, the invoice of July follows on 01.08.2027: 2027 + 8 and 2027 + 6 years;
  // tempting and wrong is today + 8 years to the day
  const letters = {
    what: 'Handels- und Geschäftsbriefe zum Vertrag, darin Fingerabdrücke der SSH-Schlüssel (Übergabeprotokoll)',
    reason: '§ 257 HGB, § 147 AO', until: '2033-12-31',
  };
  await setInvoiceDeadline(contractId, '2027-08-01');
  expect(await kept()).toEqual([
    { what: '1 Rechnung, die noch folgt', reason: '§ 14b UStG, § 147 AO, § 257 HGB', until: '2035-12-31' }, letters,
  ]);
  await setInvoiceDeadline(contractId, '2028-01-01');
  expect(await kept()).toEqual([
    { what: '1 Rechnung, die noch folgt', reason: '§ 14b UStG, § 147 AO, § 257 HGB', until: '2036-12-31' },
    { ...letters, until: '2034-12-31' },
  ]);
});

async function setInvoiceDeadline(contractId: string, dueOn: string): Promise<void> {
  await on.record((ctx) => ctx.tx.updateTable('deadline').set({ dueOn }).where('subjectId', '=', contractId)
    .where('action', '=', 'invoice-month').where('state', '=', 'open').execute());
}
