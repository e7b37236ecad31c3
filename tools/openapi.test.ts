import { expect, test } from 'vitest';
import { findOutdated } from './openapi.ts';

test('the committed description, list of endpoints and client are those of the endpoints', async () => {
  expect(await findOutdated()).toEqual([]);
});
