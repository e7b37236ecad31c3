import { afterEach, beforeEach, expect, test } from 'vitest';
import { setServerState } from '../modules/compute/index.ts';
import { fireDeadlines } from './index.ts';
import type { Observer } from './runtime/index.ts';
import { END_OF_TERM, openTestService, type TestService } from './test-service.ts';

const TWO_MONTHS_LATER = '2027-09-13T22:00:00Z';

let on: TestService;
let observe: Observer;
beforeEach(async () => {
  observe = () => undefined;
  on = await openTestService((...point) => observe(...point));
});
afterEach(() => on.close());

const end = () => on.run(on.workflows.endService, 'end', { contractId: on.contractId, serverIds: [on.serverId] });
const openDeletions = async () =>
  (await on.db.selectFrom('deadline').select('dueOn').where('action', '=', 'delete-data').execute()).map(({ dueOn }) => dueOn);

test('D5.1 after two months of downtime nothing is deleted before the servers are stopped', async () => {
  on.clock.set(TWO_MONTHS_LATER);
  const seen: (readonly [string, readonly string[]])[] = [];
  observe = async (point, step) => {
    if (point === 'before-effect') seen.push([step, await openDeletions()]);
  };
  expect(await end()).toBe('done');
  expect(seen).toEqual([['end-contract', []], ['stop-servers', []]]);
  // math: the contract ended on 13.07.2027, 14 days later is 27.07.2027; tempting and wrong is today + 14 days
  expect(await openDeletions()).toEqual(['2027-07-27']);
  observe = () => undefined;
  await fireDeadlines(on.db, on.clock, on.workflows);
  const { id } = await on.db.selectFrom('run').select('id').where('workflow', '=', 'delete-data').executeTakeFirstOrThrow();
  expect(await on.ended(id)).toMatchObject({ state: 'done' });
  expect(await on.engine.listWorld()).toEqual([]);
});

test('A10.3 a server that is past being stopped is left alone', async () => {
  on.clock.set(END_OF_TERM);
  await on.record((ctx) => setServerState(ctx, on.serverId, 'deleting'));
  expect(await end()).toBe('done');
  expect(await on.readServer()).toEqual({ state: 'deleting', power: 'running' });
  expect(await openDeletions()).toEqual(['2027-07-27']);
});
