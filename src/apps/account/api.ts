import { openApi, type Api } from '../../api/client/index.ts';
import type { Language } from '../../kernel/text.ts';
import { learnOfSession } from './session-hint.ts';
import { hasVersion } from './unversioned.ts';

/**
 * The API as the pages call it: in the reader's language, with the session's cookie, every POST repeatable and every
 * change made only to what was last read.
 */
export const api: Api = openApi({ url: '' });

let language: Language = 'de';

/** The language in which the server is to speak. */
export function speak(next: Language): void {
  language = next;
}

export function spokenLanguage(): Language {
  return language;
}

// The version each address had when it was last read (RFC 9110, 8.8.3).
const versions = new Map<string, string>();
// Keys of requests that nobody knows to have arrived: the same request sent again is the same wish.
const unanswered = new Map<string, string>();

api.use({
  async onRequest({ request }) {
    request.headers.set('accept-language', language);
    if (request.method === 'POST') {
      const wish = await wishOf(request);
      const key = unanswered.get(wish) ?? newKey();
      unanswered.set(wish, key);
      request.headers.set('idempotency-key', key);
    } else if (request.method !== 'GET' && hasVersion(pathOf(request))) {
      const version = versions.get(pathOf(request)) ?? await readVersion(request.url);
      if (version) request.headers.set('if-match', version);
    }
    return request;
  },
  async onResponse({ request, response }) {
    learnOfSession(request.method, pathOf(request), response);
    if (request.method === 'POST') unanswered.delete(await wishOf(request));
    else if (request.method === 'GET') remember(request, response);
    // Whatever became of it, what was read before is no longer known to be so.
    else versions.delete(pathOf(request));
  },
});

function remember(request: Request, response: Response): void {
  const version = response.headers.get('etag');
  if (version && response.ok) versions.set(pathOf(request), version);
}

async function readVersion(url: string): Promise<string | null> {
  const response = await fetch(url);
  return response.ok ? response.headers.get('etag') : null;
}

async function wishOf(request: Request): Promise<string> {
  return `${request.url} ${request.bodyUsed ? '' : await request.clone().text()}`;
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
