import { afterAll, beforeAll, expect, test } from 'vitest';
import { openS3 } from '../../adapters/object-store/index.ts';
import { openTestS3, type TestS3 } from '../../adapters/object-store/test-s3.ts';
import { makeSale, openTestApi, type TestApi } from './test-api.ts';

let server: TestS3;
let on: TestApi;
beforeAll(async () => {
  server = await openTestS3();
  on = await openTestApi({ objectStore: openS3(server.settings) });
});
afterAll(async () => {
  await on.close();
  await server.close();
});

test('the API gives out a document from the object store as it did from the database', async () => {
  await makeSale(on);
  const { id } = await on.system.db.selectFrom('document').select('id').executeTakeFirstOrThrow();
  const ask = (headers = {}) => on.app.inject({
    url: `/api/v1/documents/${id}/content`, headers: { authorization: `Bearer ${on.key}`, ...headers },
  });
  const before = await ask();
  const inDatabase = () => on.system.db.selectFrom('documentContent').select('documentId').execute();
  await expect.poll(inDatabase, { timeout: 10_000 }).toEqual([]); // the server's own loop moves it
  server.answers.length = 0;
  const after = await ask();
  expect([after.statusCode, after.headers['etag'], after.headers['content-type']])
    .toEqual([200, before.headers['etag'], 'application/pdf']);
  expect(after.rawPayload.equals(before.rawPayload)).toBe(true);
  expect(server.answers).toEqual(['GET 200']);

  // Who has it already needs no store.
  server.fail('hang-up');
  expect((await ask({ 'if-none-match': before.headers['etag'] })).statusCode).toBe(304);
  const away = await ask();
  expect(away.json()).toMatchObject({ status: 503, code: 'contracts.document_unreachable' });
  expect(away.headers['etag']).toBeUndefined();
  server.fail('corrupt');
  const forged = await ask();
  expect(forged.json()).toMatchObject({ status: 500, code: 'contracts.document_damaged' });
  expect(await on.system.db.selectFrom('alarm').select('kind').where('subjectId', '=', id).execute())
    .toEqual([{ kind: 'document-damaged' }]);
});
