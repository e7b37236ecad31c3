import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoredObject } from '../../modules/contracts/ports.ts';
import { openS3, readStoreSettings } from './index.ts';
import { expectedAuthorization, openTestS3, type TestS3 } from './test-s3.ts';

let server: TestS3;
beforeAll(async () => {
  server = await openTestS3();
});
beforeEach(() => {
  server.fail(null);
  server.objects.clear();
  server.answers.length = 0;
});
afterAll(() => server.close());

function object(text: string): StoredObject {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { key: `2035-01-01/${sha256.slice(0, 2)}/${sha256}`, bytes, sha256, mediaType: 'application/pdf', keepUntil: '2035-01-01' };
}

test('an object is written with its hashes, once, and read back', async () => {
  const store = openS3(server.settings);
  expect(store.name).toBe('s3://documents');
  await store.put(object('Rechnung'));
  await store.put(object('Rechnung'));
  expect(server.answers).toEqual(['PUT 200', 'PUT 412 PreconditionFailed']);
  expect((await store.get(object('Rechnung').key))?.toString()).toBe('Rechnung');
  expect(await store.get(object('anderes').key)).toBeNull();
  const [kept] = server.objects.values();
  expect(kept?.headers).toMatchObject({ 'content-type': 'application/pdf', 'if-none-match': '*' });
  expect(kept?.headers).not.toHaveProperty('x-amz-object-lock-mode');
});

test('what is there under the key stays', async () => {
  const store = openS3(server.settings);
  const { key } = object('Rechnung');
  server.objects.set(`/documents/${key}`, { bytes: Buffer.from('fremd'), headers: {} });
  await store.put(object('Rechnung'));
  expect((await store.get(key))?.toString()).toBe('fremd');
});

test('a lock names the day until which the law wants the document', async () => {
  await openS3({ ...server.settings, lock: 'compliance' }).put(object('Rechnung'));
  expect([...server.objects.values()][0]?.headers).toMatchObject({
    'x-amz-object-lock-mode': 'COMPLIANCE', 'x-amz-object-lock-retain-until-date': '2035-01-01T00:00:00Z',
  });
});

test('a session token is sent and signed', async () => {
  await openS3({ ...server.settings, sessionToken: 'token/+=' }).put(object('Rechnung'));
  expect([...server.objects.values()][0]?.headers['x-amz-security-token']).toBe('token/+=');
});

test.each([
  ['a wrong key',      { secretAccessKey: 'wrong' }, null,         'refuses PUT: 403 SignatureDoesNotMatch'],
  ['a wrong region',   { region: 'us-east-1' },      null,         'refuses PUT: 403 SignatureDoesNotMatch'],
  ['a missing bucket', { bucket: 'nobody' },         null,         'refuses PUT: 404 NoSuchBucket'],
  ['a refusal',        {},                           'refuse-put', 'refuses PUT: 403 AccessDenied'],
  ['a busy store',     {},                           'busy',       'refuses PUT: 503 SlowDown'],
  ['a lost answer',    {},                           'lost',       'does not answer: other side closed'],
  ['a cut connection', {},                           'hang-up',    'does not answer: other side closed'],
  ['silence',          {},                           'deaf',       'does not answer: The operation was aborted due to timeout'],
] as const)('%s is an error that says so', async (_, settings, fault, message) => {
  server.fail(fault);
  await expect(openS3({ ...server.settings, ...settings }, 300).put(object('Rechnung')))
    .rejects.toThrow(`the object store ${message}`);
});

test('a bucket that is gone is no missing object', async () => {
  await expect(openS3({ ...server.settings, bucket: 'nobody' }).get('a')).rejects.toThrow('404 NoSuchBucket');
});

const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

test('settings are read; without any there is no store', () => {
  expect(readStoreSettings(undefined, keys)).toEqual({ ok: true, value: null });
  expect(readStoreSettings('', {})).toEqual({ ok: true, value: null });
  const url = 's3://docs.example?endpoint=https://s3.example.de:9000&region=de-1&lock=governance';
  expect(readStoreSettings(url, { ...keys, AWS_SESSION_TOKEN: 'token' })).toEqual({
    ok: true, value: {
      bucket: 'docs.example', endpoint: 'https://s3.example.de:9000', region: 'de-1', lock: 'governance',
      accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token',
    },
  });
  expect(readStoreSettings('s3://docs?region=eu-central-1', keys)).toMatchObject({
    value: { endpoint: 'https://s3.eu-central-1.amazonaws.com', region: 'eu-central-1' },
  });
  expect(readStoreSettings('s3://docs?endpoint=http://127.0.0.1:9000', keys)).toMatchObject({ ok: true });
});

test.each([
  ['docs',                                       'no address'],
  ['https://docs',                               'https:// is not s3://'],
  ['s3://id:secret@docs',                        'keys do not belong in it'],
  ['s3://a',                                     '“a” is no name of a bucket'],
  ['s3://docs/folder',                           '“/folder” after the bucket means nothing'],
  ['s3://docs?endpont=https://x',                '“endpont” means nothing'],
  ['s3://docs?region=..%2F..',                   '“../..” is no region'],
  ['s3://docs?endpoint=http://s3.example.de',    'the endpoint is no https address'],
  ['s3://docs?endpoint=https://s3.example.de/x', 'the endpoint is no https address'],
  ['s3://docs?lock=forever',                     '“forever” is no lock'],
])('%s is refused: %s', (text, reason) => {
  const read = readStoreSettings(text, keys);
  expect(read).toMatchObject({ ok: false, refusal: { code: 'object_store_setting' } });
  expect(!read.ok && read.refusal.message.en).toContain(reason);
});

test('missing keys are named', () => {
  expect(readStoreSettings('s3://docs', { ...keys, AWS_SECRET_ACCESS_KEY: '' }))
    .toMatchObject({ ok: false, refusal: { code: 'object_store_keys' } });
});

// The worked examples of the API's own description:
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
const example = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1',
};
const common = { 'host': 'examplebucket.s3.amazonaws.com', 'x-amz-date': '20130524T000000Z' };
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test.each([
  ['GET', '/test.txt', { 'range': 'bytes=0-9', 'x-amz-content-sha256': nothing },
    'host;range;x-amz-content-sha256;x-amz-date', 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
  ['PUT', '/test%24file.text', { 'date': 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072' },
    'date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd'],
])('the test server computes the published signature of %s %s', (method, url, headers, signed, signature) => {
  const authorization = `AWS4-HMAC-SHA256 Credential=${example.accessKeyId}/20130524/us-east-1/s3/aws4_request, `
    + `SignedHeaders=${signed}, Signature=${signature}`;
  expect(expectedAuthorization({ method, url, headers: { ...common, ...headers, authorization } }, example))
    .toBe(authorization);
});
