import { afterAll, expect, test } from 'vitest';
import { DrivenClock } from '../../kernel/clock.ts';
import { ok } from '../../kernel/result.ts';
import { transaction } from '../../database/index.ts';
import { testDatabase } from '../../database/test-database.ts';
import { raiseAlarm, type Alarm } from '../../modules/deadlines/index.ts';
import { at, settle } from './drive-clock.ts';

const database = await testDatabase();
afterAll(() => database.drop());
const clock = new DrivenClock(at('2027-07-01', 10));
const caller = { actor: 'test', cause: 'test', correlation: 'test', clock };
const raise = (kind: Alarm['kind']) => transaction(database.db, caller, async (ctx) => ok(await raiseAlarm(ctx, {
  tenant: 'org_provider', kind, subjectId: 'thing', sentence: { de: `Es geht um ${kind}.`, en: `It is about ${kind}.` },
})));

test('an alarm of work that failed ends the play; that an image ages or a pool fills does not', async () => {
  await raise('image-ages');
  await raise('pool-full');
  await settle(database.db, clock);
  await raise('run-undone');
  await expect(settle(database.db, clock)).rejects.toThrow('It is about run-undone.');
});
