import { afterAll, beforeAll, expect, test } from 'vitest';
import { rolesFor, type Permission } from '../../../modules/identity/index.ts';
import {
  definers, emptyTables, openTables, providersOnly, rightsOfProgram, seesPastTheWall, unwalled,
} from './gates/catalogue.ts';
import { acrossTenants, attacks, tryForeignIds } from './gates/foreign-ids.ts';
import { makeLacking } from './gates/lacking.ts';
import { plantCanaries } from './gates/leaks.ts';
import { lookEverywhere } from './gates/lists.ts';
import { assignEverything } from './gates/mass-assignment.ts';
import { makeRequest, placesOf } from './gates/requests.ts';
import { compareLacking, compareWithTable, openDoors } from './gates/role-matrix.ts';
import { seenDuringSupport } from './gates/support.ts';
import { openTwoTenants, type World } from './gates/two-tenants.ts';
import { withoutFirstWall, withoutSecondWall } from './gates/walls.ts';

// Everything here is made from the table of endpoints and the database's catalogue: what is added is tested without
// anybody writing a line, or fails until it can be.

let world: World;
beforeAll(async () => {
  world = await openTwoTenants();
  await plantCanaries(world);
});
afterAll(() => world.close());

test('every table with a tenant has rows of two customers; a new one fails here until the fixture fills it', async () => {
  expect(await emptyTables(world)).toEqual(Object.keys(providersOnly).toSorted());
});

test('H-roles every table is behind the second wall, but for those that need none; nothing else sees past it', async () => {
  expect(await openTables(world)).toEqual(Object.keys(unwalled).toSorted());
  expect(await definers(world)).toEqual(seesPastTheWall);
  expect(await rightsOfProgram(world)).toEqual({ bypass: false, superuser: false, login: false, owns: false, creates: false });
});

/** Whether anybody but the provider, whose reach is everything, may call it. */
const isForOthers = (permission: Permission) =>
  (['self', 'seller', 'operator', 'support'] as const).some((relation) => rolesFor(permission, relation).length > 0);

/** A register that is open to all; a challenge, which is found by its random id before anybody signed in. */
const withoutOwner = ['signInWithPasskey body/challengeId', 'readAgreement params/id', 'readAgreementDocument params/id'];

test('H-roles, A14 an id of somebody else is answered to the letter as one that nothing has, and writes nothing', async () => {
  const { holes, tried, sharp } = await tryForeignIds(world, world.trial);
  expect(holes).toEqual([]);
  const untried = world.endpoints.flatMap((one) => placesOf(makeRequest(one)).map(({ pointer }) => ({
    place: `${one.operationId} ${pointer}`, permission: one.permission,
  }))).filter(({ place }) => !tried.has(place));
  const unproved = untried.filter(({ permission }) => ['self', 'public'].includes(permission) || isForOthers(permission as never));
  expect(unproved.map(({ place }) => place), 'somebody must own such a thing: fill-tables.ts').toEqual(withoutOwner);
  const blunt = [...tried].filter((place) => !sharp.has(place) && !place.endsWith(' everywhere'));
  // Without a real authenticator's answer every challenge is refused alike (passkeys.test.ts has one).
  expect(blunt, 'even the right id is refused: say in requests.ts what it takes').toEqual(['registerPasskey body/challengeId']);
});

test('H-roles nothing that can be read, listed, exported or searched shows anything of a stranger', async () => {
  const { leaks, answers, rows } = await lookEverywhere(world, world.trial);
  expect(leaks).toEqual([]);
  expect(answers).toBeGreaterThan(150);
  expect(rows).toBeGreaterThan(150);
});

test('H-roles PostgreSQL alone keeps tenants apart', async () => {
  const trial = await world.openTrial(withoutFirstWall(world));
  expect((await tryForeignIds(world, trial, { chosen: acrossTenants, mayFail: true })).holes).toEqual([]);
  expect((await lookEverywhere(world, trial, ['a owner', 'reseller owner'])).leaks).toEqual([]);
  await trial.close();
});

test('H-roles the door alone keeps tenants apart', async () => {
  await withoutSecondWall(world, async () => {
    expect((await tryForeignIds(world, world.trial, { chosen: acrossTenants })).holes).toEqual([]);
    expect((await lookEverywhere(world, world.trial, ['a owner', 'reseller owner'])).leaks).toEqual([]);
  });
});

test('without both walls these tests find the holes', async () => {
  const trial = await world.openTrial(withoutFirstWall(world));
  const { holes, leaks } = await withoutSecondWall(world, async () => ({
    ...(await tryForeignIds(world, trial, { chosen: attacks.slice(0, 1) })), ...(await lookEverywhere(world, trial, ['a owner'])),
  }));
  await trial.close();
  expect(holes.length).toBeGreaterThan(20);
  expect(leaks.length).toBeGreaterThan(50);
});

test('H-roles who may do what is what the table says: every endpoint × every role of every tier', async () => {
  const doors = await openDoors(world);
  const { tried, wrong } = await compareWithTable(world, doors);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(1_500);
  await doors.close();
});

test('H-mfa who lacks something stays outside: no second factor, another scope, a key or membership that ended', async () => {
  const doors = await openDoors(world);
  expect(await compareLacking(world, doors, await makeLacking(world))).toEqual([]);
  await doors.close();
});

test('H-seller-admin a support access opens one customer, from its beginning to its end and no longer', async () => {
  const seen = (from: number, until: number, ended = false) => seenDuringSupport(world, { from, until, ended });
  // A reseller may read its own backups; it has none.
  const nothing = { status: 200, customers: [] };
  expect(await seen(0, 1)).toEqual({ status: 200, customers: ['a'] });
  expect(await seen(0, 1, true)).toEqual(nothing);
  expect(await seen(1, 2)).toEqual(nothing);
  expect(await seen(-2, 0)).toEqual(nothing);
});

test('no body and no query takes the name of a column it doesn’t ask for; each is refused by its name', async () => {
  const { accepted, sent } = await assignEverything(world);
  expect(accepted).toEqual([]);
  expect(sent).toBeGreaterThan(20_000);
});
