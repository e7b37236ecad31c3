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

const restart = () => on.run(on.workflows.restartServer, 'restart', { serverId: on.serverId, cause: null });

test('A6.3 a server that died is started again while its contract lasts', async () => {
  await on.engine.breakServer(on.serverId);
  expect((await on.readServer()).power).not.toBe('running');
  expect(await restart()).toBe('done');
  expect(await on.readServer()).toEqual({ state: 'running', power: 'running' });
});

test('A10.3 a restart that comes too late is refused and starts nothing', async () => {
  await on.endTerm();
  expect(await restart()).toBe('stuck');
  const { error } = await on.db.selectFrom('run').select('error').where('key', '=', 'restart').executeTakeFirstOrThrow();
  expect(error).toContain('servers.wrong_state');
  expect(await on.readServer()).toEqual({ state: 'stopped', power: 'stopped' });
});

test.each(['before-effect', 'after-effect'] as const)(
  'A10.3 a contract that ends %s of a restart leaves the server off', async (moment) => {
    await on.engine.breakServer(on.serverId);
    let over = false;
    observe = async (point, step) => {
      if (over || point !== moment || step !== 'start-server') return;
      over = true;
      await on.endTerm();
    };
    expect(await restart()).toBe('done');
    expect(over).toBe(true);
    expect(await on.readServer()).toEqual({ state: 'stopped', power: 'stopped' });
  },
);
