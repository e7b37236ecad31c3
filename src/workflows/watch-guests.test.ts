import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { findTroubles, needsUpdates, readGuestHealth } from '../modules/monitoring/index.ts';
import { openTestService, type TestService } from './test-service.ts';
import { watchGuests } from './watch-guests.ts';

const GIB = 2 ** 30;
const well = {
  memoryBytes: 8 * GIB, memoryAvailableBytes: 4 * GIB, rootBytes: 100 * GIB, rootUsedBytes: 10 * GIB, failedUnits: [],
  pendingUpdates: 0, packagesFrom: '2026-07-01',
};

let on: TestService;
beforeAll(async () => {
  on = await openTestService();
});
afterAll(() => on.close());

const later = (minutes: number) => on.clock.set(on.clock.now().add({ minutes }).toString());
const update = (state: object) => on.record((ctx) => ctx.tx.updateTable('server').set(state).execute());
const alarms = () => on.db.selectFrom('alarm').select(['kind', 'sentence']).where('settledAt', 'is', null)
  .where('subjectId', '=', on.serverId).orderBy('kind').execute();
const kept = () => on.record((ctx) => readGuestHealth(ctx, on.serverId));
/** A turn in which the guest says this of itself, or nothing. */
const turn = (said: object | null) => watchGuests(on.db, on.clock, {
  ...on.engine, readHealth: async () => (said === null ? null : { ...well, ...said }),
});

test.each([
  // what                           health                                       troubles
  ['all is well',                   {},                                          0],
  // math: 5 % of 8 GiB are 0.4 GiB: exactly that is enough, a byte less is not.
  ['a twentieth of memory left',    { memoryAvailableBytes: 8 * GIB * 0.05 },    0],
  ['less of it',                    { memoryAvailableBytes: 8 * GIB * 0.05 - 1 }, 1],
  ['nine tenths of the disk used',  { rootUsedBytes: 90 * GIB },                 0],
  ['more of it',                    { rootUsedBytes: 90 * GIB + 1 },             1],
  ['a service failed',              { failedUnits: ['nginx.service'] },          1],
  ['no list of services',           { failedUnits: null },                       0],
] as const)('C-3.4.1 %s', (_, health, troubles) => {
  expect(findTroubles({ ...well, ...health })).toHaveLength(troubles);
});

test.each([
  // pending, packages from   today          needed
  [0,         '2020-01-01',   '2026-07-14',  false], // its lists know of none, however old it is
  [3,         '2026-07-14',   '2026-07-14',  true],
  // math: 35 days after 1 July are 5 August, on which they are not too old yet.
  [null,      '2026-07-01',   '2026-08-05',  false],
  [null,      '2026-07-01',   '2026-08-06',  true],
  [null,      null,           '2026-08-06',  false],
])('C-3.4.1 %s pending, packages from %s, on %s: updates needed %s', (pendingUpdates, packagesFrom, today, needed) => {
  expect(needsUpdates({ ...well, pendingUpdates, packagesFrom }, today)).toBe(needed);
});

test('C-3.4.1 only a managed guest is asked, every quarter of an hour, by the engine', async () => {
  expect(await watchGuests(on.db, on.clock, on.engine), 'its customer operates it').toBe(0);
  await update({ managed: true });
  expect(await watchGuests(on.db, on.clock, on.engine)).toBe(1);
  expect(await watchGuests(on.db, on.clock, on.engine), 'not before it is time').toBe(0);
  later(14);
  expect(await watchGuests(on.db, on.clock, on.engine)).toBe(0);
  later(1);
  expect(await watchGuests(on.db, on.clock, on.engine)).toBe(1);
  expect(await kept()).toMatchObject({ failedUnits: [], pendingUpdates: 0, missed: 0, readAt: on.clock.now() });
});

test('C-3.4.1 staff hear of trouble inside and of updates, and no longer when they are over', async () => {
  later(15);
  await turn({ failedUnits: ['nginx.service'], rootUsedBytes: 99 * GIB });
  const trouble = { kind: 'guest-health', sentence: expect.stringMatching(/file system .* full; services failed: nginx.service/) };
  expect(await alarms()).toEqual([trouble]);
  later(15);
  await turn({ pendingUpdates: 12 });
  expect(await alarms()).toEqual([{ kind: 'updates-pending', sentence: expect.stringContaining('12 updates are pending') }]);
  later(15);
  await turn({});
  expect(await alarms()).toEqual([]);
});

test('C-3.4.1 a guest that is silent three times in a row is looked at; what it said before stays', async () => {
  for (let miss = 1; miss <= 3; miss++) {
    later(15);
    await turn(null);
    expect(await alarms(), `${miss}`).toHaveLength(miss < 3 ? 0 : 1);
  }
  expect(await kept()).toMatchObject({ missed: 3, pendingUpdates: 0 });
  later(15);
  await turn({});
  expect(await alarms()).toEqual([]);
});

test('C-3.4.1 neither a stopped guest nor a rescued one is asked', async () => {
  later(15);
  for (const state of [{ state: 'stopped' }, { boot: 'rescue' }]) {
    await update(state);
    expect(await turn({}), JSON.stringify(state)).toBe(0);
    await update({ state: 'running', boot: 'volume' });
  }
});

test('C-3.4.1 a managed guest of Windows is watched inside like one of Linux, each asked in its own way', async () => {
  const asked: string[] = [];
  const listen = (said: object) => watchGuests(on.db, on.clock, {
    ...on.engine, readHealth: async (_, os) => { asked.push(os); return { ...well, ...said }; },
  });
  later(15);
  expect(await listen({})).toBe(1);
  await on.record(async (ctx) => {
    const { id: tenant } = await ctx.tx.selectFrom('organisation').select('id').where('kind', '=', 'provider').executeTakeFirstOrThrow();
    await ctx.tx.insertInto('image').values({
      id: newId('image', ctx.clock), tenant, name: 'windows-2022', title: 'Windows Server 2022', os: 'windows', licence: 'spla',
      longTermSupport: true, endOfLife: '2031-10-14', bytes: 2n ** 34n, sha256: '0'.repeat(64), state: 'offered',
    }).execute();
  });
  await update({ image: 'windows-2022' });
  later(15);
  expect(await listen({ failedUnits: ['MSSQL$KASSE'], pendingUpdates: 2 })).toBe(1);
  expect(asked).toEqual(['linux', 'windows']);
  expect(await alarms()).toEqual([
    { kind: 'guest-health', sentence: expect.stringContaining('services failed: MSSQL$KASSE') },
    { kind: 'updates-pending', sentence: expect.stringContaining('2 updates are pending') },
  ]);
  expect(await kept()).toMatchObject({ failedUnits: ['MSSQL$KASSE'], pendingUpdates: 2, missed: 0 });
});
