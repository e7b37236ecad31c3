import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Observer } from './runtime/index.ts';
import { openTestService, type TestService } from './test-service.ts';

let on: TestService;
let observe: Observer;
beforeEach(async () => {
  observe = () => undefined;
  on = await openTestService((...point) => observe(...point));
});
afterEach(() => on.close());

const resize = () =>
  on.run(on.workflows.resizeServer, 'resize', { serverId: on.serverId, flavour: 'normal-m', monthlyNet: '139.00' });
const read = async () => {
  const { flavour, vcpus, heldBy, contractItemId } = await on.db.selectFrom('server')
    .select(['flavour', 'vcpus', 'heldBy', 'contractItemId']).executeTakeFirstOrThrow();
  const items = await on.db.selectFrom('contractItem').select('id').execute();
  return { flavour, vcpus, heldBy, items: items.length, isOwn: items.some(({ id }) => id === contractItemId) };
};
const small = { flavour: 'normal-s', vcpus: 2, heldBy: null, items: 1, isOwn: true };

test('C-4.6.1 a size that does not come up is taken back, and nothing is billed for the attempt', async () => {
  let change = 0;
  observe = async (point, step, direction) => {
    // The guest of the new size dies while it boots; the old one is left in peace.
    if (direction === 'do' && step === 'await-guest' && point === 'before-effect') {
      change += 1;
      await on.engine.breakServer(on.serverId);
    }
  };
  expect(await resize()).toBe('undone');
  expect(change).toBe(1);
  expect(await read()).toEqual(small);
  expect(await on.readServer()).toEqual({ state: 'running', power: 'running' });
  expect(await on.engine.readServer(on.serverId)).toMatchObject({ vcpus: 2 });
  const open = await on.db.selectFrom('outage').select('id').where('untilAt', 'is', null).execute();
  expect(open).toEqual([]);
});

test('C-4.2.1 what was measured decides: a guest that has other processors than ordered is no success', async () => {
  observe = async (point, step, direction) => {
    if (direction !== 'do' || step !== 'measure' || point !== 'before-effect') return;
    // As if the hypervisor had started it with the old size.
    const { db } = on;
    const run = await db.selectFrom('run').select('fence').where('key', '=', 'resize').executeTakeFirstOrThrow();
    const command = { key: 'wrong', fence: run.fence };
    const { parameters } = await db.selectFrom('runStep').innerJoin('run', 'run.id', 'runStep.runId')
      .select('runStep.output as parameters').where('run.key', '=', 'resize').where('runStep.name', '=', 'check-server')
      .executeTakeFirstOrThrow();
    await on.engine.stopServer(command, on.serverId);
    await on.engine.changeServer(command, (parameters as { was: Parameters<typeof on.engine.changeServer>[1] }).was);
    await on.engine.startServer(command, on.serverId);
  };
  expect(await resize()).toBe('undone');
  const { error } = await on.db.selectFrom('run').select('error').where('key', '=', 'resize').executeTakeFirstOrThrow();
  expect(error).toContain('by the guest it has 2 processors');
  expect(await read()).toEqual(small);
});

test.each(['start-server', 'change-server'])('A10.3 a contract that ends at %s leaves the server off and small', async (at) => {
  let over = false;
  observe = async (point, step, direction) => {
    if (over || direction !== 'do' || point !== 'after-effect' || step !== at) return;
    over = true;
    await on.endTerm();
  };
  expect(await resize()).toBe('undone');
  expect(over).toBe(true);
  expect(await on.readServer()).toEqual({ state: 'stopped', power: 'stopped' });
  expect(await read()).toEqual(small);
});
