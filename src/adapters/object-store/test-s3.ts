import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StoreSettings } from './settings.ts';

/** An S3 server for tests: one bucket, every signature computed again, and faults by name. */
export interface TestS3 {
  readonly settings: StoreSettings;
  /** Path with bucket (`/documents/key`) → what is kept there. */
  readonly objects: Map<string, { bytes: Buffer; headers: IncomingMessage['headers'] }>;
  /** `PUT 200`, `GET 404 NoSuchKey` … in the order of the requests. */
  readonly answers: string[];
  /** From now on; `null` ends it. */
  fail(fault: Fault | null): void;
  close(): Promise<void>;
}

/** `corrupt`: gives back other bytes than it keeps. `deaf`: never answers. `lost`: keeps, then hangs up. */
export type Fault = 'refuse-put' | 'busy' | 'lost' | 'corrupt' | 'deaf' | 'hang-up';

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export async function openTestS3(lock?: StoreSettings['lock']): Promise<TestS3> {
  const objects: TestS3['objects'] = new Map();
  const answers: string[] = [];
  let fault: Fault | null = null;
  const keys = { accessKeyId: 'TESTKEY', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+test', region: 'eu-central-1' };
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      if (fault === 'deaf') return;
      if (fault === 'hang-up') return void request.socket.destroy();
      const [status, code, bytes] = fault === 'busy'
        ? ([503, 'SlowDown'] as const)
        : answer(request, body, keys, objects, fault);
      answers.push(`${request.method} ${status} ${code}`.trimEnd());
      if (fault === 'lost' && request.method === 'PUT') return void request.socket.destroy();
      reply(response, status, code, bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { bucket: 'documents', endpoint: `http://127.0.0.1:${port}`, ...keys, lock },
    objects, answers,
    fail: (next) => { fault = next; },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

type Keys = Pick<StoreSettings, 'accessKeyId' | 'secretAccessKey' | 'region'>;
type Answered = readonly [status: number, code: string, bytes?: Buffer];

function answer(
  request: IncomingMessage, body: Buffer, keys: Keys, objects: TestS3['objects'], fault: Fault | null,
): Answered {
  const { headers, url = '' } = request;
  if (headers.authorization !== expectedAuthorization(request, keys)) return [403, 'SignatureDoesNotMatch'];
  if (headers['x-amz-content-sha256'] !== sha256(body)) return [400, 'XAmzContentSHA256Mismatch'];
  if (!url.startsWith('/documents/')) return [404, 'NoSuchBucket'];
  if (request.method === 'GET') {
    const found = objects.get(url)?.bytes;
    if (!found) return [404, 'NoSuchKey'];
    return [200, '', fault === 'corrupt' ? Buffer.concat([found.subarray(0, -1), Buffer.from('?')]) : found];
  }
  if (fault === 'refuse-put') return [403, 'AccessDenied'];
  if (headers['content-md5'] !== createHash('md5').update(body).digest('base64')) return [400, 'BadDigest'];
  const checksum = createHash('sha256').update(body).digest('base64');
  if (headers['x-amz-checksum-sha256'] !== checksum) return [400, 'InvalidRequest'];
  if (headers['if-none-match'] === '*' && objects.has(url)) return [412, 'PreconditionFailed'];
  objects.set(url, { bytes: body, headers });
  return [200, ''];
}

/**
 * Signature Version 4 as its description has it, written independently of the library that signs.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function expectedAuthorization(
  { method, url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, keys: Keys,
): string {
  const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const must = ['host', 'x-amz-date', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  if (must.some((name) => !signed.split(';').includes(name))) return 'a header that must be signed is not';
  const time = String(headers['x-amz-date']);
  const scope = `${time.slice(0, 8)}/${keys.region}/s3/aws4_request`;
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const canonical = [method, url, '', lines, signed, headers['x-amz-content-sha256']].join('\n');
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`;
  const key = scope.split('/').reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${keys.secretAccessKey}`);
  const signature = hmac(key, toSign).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function reply(response: ServerResponse, status: number, code: string, bytes?: Buffer): void {
  response.writeHead(status, { 'content-type': bytes ? 'application/octet-stream' : 'application/xml' });
  response.end(bytes ?? (code === '' ? '' : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`));
}
