import { expect, test } from 'vitest';
import { allPermissions } from '../../../modules/identity/index.ts';
import { permissionGroups } from './permission-words.ts';

test('every permission is in words, in one group', () => {
  const named = permissionGroups.flatMap(({ words }) => Object.keys(words));
  expect(named.toSorted()).toEqual([...allPermissions].toSorted());
});
