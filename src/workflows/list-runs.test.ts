import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrozenClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { listRuns, readRun } from './list-runs.ts';
import { openTestService, type TestService } from './test-service.ts';

const LIMIT = 20;
let service: TestService;

beforeAll(async () => {
  service = await openTestService();
  // Newer by a minute each: ids are by time.
  service.clock.set('2026-11-20T09:01:00Z');
  const { workflows, contractId, serverId } = service;
  expect(await service.run(workflows.backUpServer, 'back-up:1', { serverId })).toBe('done');
  service.clock.set('2026-11-20T09:02:00Z');
  await service.start(workflows.endService, 'end', { contractId, serverIds: [serverId] });
});

afterAll(() => service.close());

const list = (filter: { readonly serverId?: string; readonly contractId?: string }, reach: 'all' | readonly string[] = 'all') =>
  service.record(async (ctx) => (await listRuns({ ...ctx, reach }, { ...filter, limit: LIMIT })).items);

const ghost = (kind: 'server' | 'contract') => newId(kind, new FrozenClock('2026-07-01T00:00:00Z'));

test('runs are found by the server and by the contract they are about, newest first', async () => {
  const { contractId, serverId } = service;
  const about = { serverId, contractId, hostname: 'gate', contractNumber: 'V-2026-00001' };
  const expected = ['end-service', 'back-up-server', 'provision-server'].map((workflow) => ({ workflow, ...about }));
  expect(await list({ serverId })).toMatchObject(expected);
  expect(await list({ contractId })).toMatchObject(expected);
  expect(await list({ serverId: ghost('server') })).toEqual([]);
  expect(await list({ contractId: ghost('contract') })).toEqual([]);
  expect(await list({ serverId }, ['org_other']), 'of somebody else').toEqual([]);
});

test('a run says what it is about before its server exists', async () => {
  const { contractId, tenant, record } = service;
  const id = newId('run', new FrozenClock('2026-12-01T00:00:00Z'));
  const run = await record(async (ctx) => {
    await ctx.tx.insertInto('run').values({
      id, tenant, key: 'provision:new', workflow: 'provision-server', version: 1, state: 'stuck', cause: 'test',
      parameters: JSON.stringify({ contractId, contractItemId: 'itm_new' }),
    }).execute();
    return must(await readRun(ctx, id));
  });
  expect(run).toMatchObject({ contractId, contractNumber: 'V-2026-00001', serverId: null, hostname: null });
  expect((await list({ contractId }))[0]?.id).toBe(id);
});
