import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { ObjectStore, StoredObject } from '../../modules/contracts/ports.ts';
import type { StoreSettings } from './settings.ts';

/** A store that says nothing for this long does not answer. */
const SILENCE_MILLISECONDS = 30_000;

/** A document is some pages; more than this isn't one, and isn't read into memory. */
const OBJECT_BYTES = 64 * 1024 * 1024;

/** The object is there already; for us that is as good as having written it, since its key is its hash. */
const PRECONDITION_FAILED = 412;

/**
 * An S3-compatible store, addressed by path (`endpoint/bucket/key`), which all of them understand. An object is
 * written only where there is none (If-None-Match), and the store checks what arrived against MD5 and SHA-256.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
export function openS3(settings: StoreSettings, silenceMilliseconds: number = SILENCE_MILLISECONDS): ObjectStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey, sessionToken, lock } = settings;
  const client = new AwsClient({
    service: 's3', region, accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }),
  });
  const ask = async (method: 'PUT' | 'GET', key: string, headers: Record<string, string>, body?: Buffer) => {
    const request = await client.sign(`${endpoint}/${bucket}/${key}`, {
      method, headers, redirect: 'error', ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    return fetch(request, { signal: AbortSignal.timeout(silenceMilliseconds) });
  };
  return {
    name: `s3://${bucket}`,
    async put(object) {
      const response = await ask('PUT', object.key, headersOf(object, lock), object.bytes).catch(unanswered);
      if (!response.ok && response.status !== PRECONDITION_FAILED) throw await refused('PUT', response);
      await response.body?.cancel();
    },
    async get(key) {
      const hashOfNothing = createHash('sha256').digest('hex');
      const response = await ask('GET', key, { 'x-amz-content-sha256': hashOfNothing }).catch(unanswered);
      if (response.status === 404 && await codeOf(response) === 'NoSuchKey') return null;
      if (!response.ok) throw await refused('GET', response);
      return readBody(response).catch(unanswered);
    },
  };
}

function headersOf({ bytes, sha256, mediaType, keepUntil }: StoredObject, lock: StoreSettings['lock']) {
  const headers: Record<string, string> = {
    'content-type': mediaType,
    'content-md5': createHash('md5').update(bytes).digest('base64'),
    'x-amz-content-sha256': sha256,
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    'if-none-match': '*',
  };
  if (lock === undefined) return headers;
  return {
    ...headers, 'x-amz-object-lock-mode': lock.toUpperCase(),
    'x-amz-object-lock-retain-until-date': `${keepUntil}T00:00:00Z`,
  };
}

/** What came is bounded before it is kept: the store may not be what it was. */
async function readBody(response: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > OBJECT_BYTES) throw new Error(`an object of more than ${OBJECT_BYTES} bytes is no document`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** fetch says “fetch failed” and keeps the reason in the cause. */
function unanswered(error: unknown): never {
  const { message, cause } = error as Error;
  const reason = cause instanceof Error && cause.message !== '' ? cause.message : message;
  throw new Error(`the object store does not answer: ${reason}`, { cause: error });
}

async function refused(method: string, response: Response): Promise<Error> {
  return new Error(`the object store refuses ${method}: ${response.status} ${await codeOf(response)}`.trimEnd());
}

const codes = new WeakMap<Response, string>();

/** The store's own code, such as `AccessDenied`; empty where it gave none. The body can be read once. */
async function codeOf(response: Response): Promise<string> {
  const known = codes.get(response);
  if (known !== undefined) return known;
  const text = await readBody(response).then((body) => body.toString('utf8'), () => '');
  const code = /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(text)?.[1] ?? '';
  codes.set(response, code);
  return code;
}
