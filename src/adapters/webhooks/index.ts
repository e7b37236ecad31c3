import { lookup } from 'node:dns/promises';
import { request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestTls, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isLoopback, isPublicAddress } from '../../kernel/public-address.ts';
import type { TargetPolicy, WebhookAnswer, WebhookMessage, WebhookSender } from '../../modules/webhooks/ports.ts';

/** Milliseconds from the look-up of the name to the end of the answer. */
const ATTEMPT_MILLISECONDS = 10_000;
/** Bytes of an answer that are looked at; the rest is not waited for. */
const ANSWER_BYTES = 1_024;

interface HostAddress {
  readonly address: string;
  readonly family: number;
}

export interface SenderOptions extends TargetPolicy {
  /** The system's resolver unless said; for tests. */
  readonly resolve?: (host: string) => Promise<readonly HostAddress[]>;
  readonly milliseconds?: number;
}

/**
 * Sends to servers of the internet. The name is looked up here, every address it stands for is judged, and the
 * connection goes to those very addresses: a second answer of the name server is never asked for. Redirects are not
 * followed, proxies of the environment not used.
 */
export function openWebhookSender(options: SenderOptions): WebhookSender {
  const { allowsLoopback, milliseconds = ATTEMPT_MILLISECONDS } = options;
  const resolve = options.resolve ?? ((host: string) => lookup(host, { all: true }));
  const isAllowed = ({ address }: HostAddress) =>
    isPublicAddress(address) || (allowsLoopback && isLoopback(address));
  return {
    async send(message) {
      const signal = AbortSignal.timeout(milliseconds);
      const url = new URL(message.url);
      try {
        const addresses = await before(signal, resolve(url.hostname.replace(/^\[(.*)\]$/, '$1')));
        if (addresses.length === 0) return { outcome: 'later', text: 'the name stands for no address' };
        if (!addresses.every(isAllowed)) return { outcome: 'later', text: 'the name leads to an address that is not on the internet' };
        if (url.protocol !== 'https:' && !addresses.every(({ address }) => isLoopback(address))) {
          return { outcome: 'later', text: 'not https' };
        }
        return await post(url, message, addresses, signal);
      } catch (error) {
        return { outcome: 'later', text: signal.aborted ? `no answer within ${milliseconds / 1000} s` : wordsOf(error) };
      }
    },
  };
}

/** What happened, without the addresses behind the name: the system's messages carry them. */
function wordsOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code ?? message ?? 'failed';
}

function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}

function post(
  url: URL, { headers, body }: WebhookMessage, addresses: readonly HostAddress[], signal: AbortSignal,
): Promise<WebhookAnswer> {
  const bytes = Buffer.from(body);
  const options: RequestOptions = {
    method: 'POST', agent: false, signal, lookup: only(addresses), maxHeaderSize: 16_384,
    headers: { ...headers, 'content-length': bytes.length, 'user-agent': 'Hafenamt-Webhooks/1' },
  };
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (url.protocol === 'https:' ? requestTls : requestPlain)(url, options);
    request.once('error', reject);
    request.once('response', (response) => {
      // Cut off by us or by the clock: its status was said, and that is what counts.
      request.off('error', reject).on('error', () => undefined);
      response.on('error', () => undefined);
      void readAnswer(response).then(resolve, reject).finally(() => request.destroy());
    });
    request.end(bytes);
  });
}

/** A resolver that knows one answer. */
function only(addresses: readonly HostAddress[]): LookupFunction {
  return (_, { all }, callback) => {
    const [first] = addresses as [HostAddress];
    if (all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

async function readAnswer(response: IncomingMessage): Promise<WebhookAnswer> {
  const status = response.statusCode ?? 0;
  const text = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { outcome: 'delivered', text };
  if (status >= 300 && status < 400) return { outcome: 'later', text: `${text}: redirects are not followed` };
  const said = await beginning(response);
  return { outcome: status === 410 ? 'gone' : 'later', text: said === '' ? text : `${text}: ${said}` };
}

/** The first bytes of an answer as one line; what comes slowly or breaks off is left at what came. */
async function beginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= ANSWER_BYTES) break;
    }
  } catch {
    // its status is what counts
  }
  const text = Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString();
  return text.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ').trim();
}
