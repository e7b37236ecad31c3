import { lookup } from 'node:dns/promises';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '../../kernel/public-address.ts';

/** Bytes of an answer; the metadata and keys of the largest identity providers have a tenth of that. */
const ANSWER_BYTES = 1_048_576;

interface HostAddress {
  readonly address: string;
  readonly family: number;
}

export interface GuardOptions {
  /** Also connects to addresses of one's own networks, and without TLS. */
  readonly allowPrivateAddresses: boolean;
  /** The system's resolver unless said; for tests. */
  readonly resolve?: (host: string) => Promise<readonly HostAddress[]>;
}

interface FetchOptions {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * A `fetch` for addresses that customers chose: it connects only to hosts of the internet, by TLS, and to the very
 * addresses it judged (a name server that answers differently the second time isn't asked). It follows no redirects.
 */
export function guardedFetch({ allowPrivateAddresses, resolve }: GuardOptions) {
  const find = resolve ?? ((host: string) => lookup(host, { all: true }));
  return async (address: string, { method, headers, body, signal }: FetchOptions): Promise<Response> => {
    const url = new URL(address);
    if (url.protocol !== 'https:' && !(allowPrivateAddresses && url.protocol === 'http:')) throw new Error('not https');
    const addresses = await find(url.hostname.replace(/^\[(.*)\]$/, '$1'));
    if (addresses.length === 0) throw new Error('the name stands for no address');
    if (!allowPrivateAddresses && !addresses.every((one) => isPublicAddress(one.address))) {
      throw new Error('the name leads to an address that is not on the internet');
    }
    return send(url, { method, headers, agent: false as const, lookup: only(addresses), ...(signal ? { signal } : {}) },
      bytesOf(body));
  };
}

function bytesOf(body: unknown): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body === 'string' || body instanceof URLSearchParams) return Buffer.from(String(body));
  if (body instanceof Uint8Array) return Buffer.from(body);
  throw new Error('a body of this kind is not sent');
}

type SendOptions = Parameters<typeof requestTls>[1] & { readonly headers: Record<string, string> };

function send(url: URL, options: SendOptions, body: Buffer): Promise<Response> {
  return new Promise((resolve, reject) => {
    const headers = body.length === 0 ? options.headers : { ...options.headers, 'content-length': body.length };
    const request = (url.protocol === 'https:' ? requestTls : requestPlain)(url, { ...options, headers });
    request.once('error', reject);
    request.once('response', (response) => {
      readAnswer(response).then(resolve, reject).finally(() => request.destroy());
    });
    request.end(body);
  });
}

async function readAnswer(response: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > ANSWER_BYTES) throw new Error(`an answer of more than ${ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = response.statusCode ?? 0;
  const hasBody = ![204, 205, 304].includes(status);
  return new Response(hasBody ? Buffer.concat(chunks) : null, { status, headers });
}

/** A resolver that knows one answer. */
function only(addresses: readonly HostAddress[]): LookupFunction {
  return (_, { all }, callback) => {
    const [first] = addresses as [HostAddress];
    if (all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}
