import { expect, test } from 'vitest';
import { passedSince } from './traffic.ts';

const reading = (counter: string, toGuest: number, fromGuest: number) => ({ id: 'nic_1', counter, toGuest, fromGuest });

//  before                now                   to, from the server   why
test.each([
  [undefined,             reading('a', 5, 7),   5n, 7n, 'the first reading counts from zero'],
  [reading('a', 5, 7),    reading('a', 9, 7),   4n, 0n, 'what is new since; not all that is shown'],
  [reading('a', 5, 7),    reading('a', 5, 7),   0n, 0n, 'nothing passed'],
  [reading('a', 5, 7),    reading('b', 9, 8),   9n, 8n, 'other counters began at zero, however high they are by now'],
  [reading('a', 5, 7),    reading('a', 2, 8),   2n, 8n, 'counters never go down: they began again; not −3'],
] as const)('C-4.2.7 %j then %j: %s', (before, now, toServer, fromServer, _) => {
  expect(passedSince(before, now)).toEqual({ toServer, fromServer });
});
