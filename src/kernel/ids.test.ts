import { expect, test } from 'vitest';
import { FrozenClock } from './clock.ts';
import { isId, newId } from './ids.ts';

test('ids of one moment sort in the order they were made, and a later moment sorts behind them', () => {
  const clock = new FrozenClock('2026-07-14T08:00:00Z');
  const ids = Array.from({ length: 1000 }, () => newId('server', clock));
  clock.set('2026-07-14T08:00:00.001Z');
  ids.push(newId('server', clock));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an id is recognised by its kind', () => {
  const id = newId('volume', new FrozenClock('2026-07-14T08:00:00Z'));
  const answers = [isId('volume', id), isId('server', id), isId('volume', `${id}x`), isId('volume', 'dsk_')];
  expect(answers).toEqual([true, false, false, false]);
});
