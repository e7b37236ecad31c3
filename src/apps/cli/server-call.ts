import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from './flags.ts';
import { DEFAULT_PORT } from './origin.ts';
import { terminalLanguage } from './refusal-text.ts';
import { ExpectedError } from '../../kernel/expected-error.ts';

export type Answer = Readonly<Record<string, unknown>>;

/** The API said no; the message is what is printed. */
export class ApiRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ApiRefusal';
  }
}

const LOOPBACK = /^(127(\.\d+){3}|localhost|\[::1\])$/;

/** HAFENAMT_URL, without a slash at its end. A key goes unencrypted to this machine only. */
function readUrl(text: string | undefined): string {
  const url = (text || `http://127.0.0.1:${DEFAULT_PORT}`).replace(/\/+$/, '');
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isSafe = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && LOOPBACK.test(parsed.hostname));
  if (isSafe) return url;
  throw new UsageError(
    `HAFENAMT_URL “${url}” is no address such as https://portal.example.de (http only for this machine).`);
}

function readKey(text: string | undefined): string {
  if (text && /^hfn_[\w-]{43}$/.test(text)) return text;
  throw new UsageError(text
    ? 'HAFENAMT_KEY is no API key; one begins with hfn_.'
    : 'HAFENAMT_KEY is not set; make a key in the portal, or with ./hafenamt admin issue-key NAME.');
}

const ANSWER_MILLISECONDS = 60_000;

/** Asks the API that runs. Throws `ApiRefusal` with code, sentence and next step where it says no. */
export async function callApi(method: string, path: string, body?: unknown): Promise<Answer> {
  const url = readUrl(process.env['HAFENAMT_URL']);
  const headers: Record<string, string> = {
    'authorization': `Bearer ${readKey(process.env['HAFENAMT_KEY'])}`, 'accept-language': terminalLanguage(),
    // Who types a command wants it done to what is there now.
    ...(method === 'GET' || method === 'POST' ? {} : { 'if-match': '*' }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const response = await fetch(`${url}${path}`, {
    method, headers, redirect: 'error', signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new ExpectedError(`nothing answers at ${url}; is ./hafenamt up running there? HAFENAMT_URL says where`, { cause });
  });
  const text = await response.text();
  const answer = readJson(text);
  if (response.ok && answer) return answer;
  if (response.ok && text === '') return {};
  throw new ApiRefusal(answer?.['code'] === undefined
    ? `${url} answers ${response.status}, and not as this API does.` : refusalOf(answer));
}

function readJson(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value as Answer : null;
  } catch {
    return null;
  }
}

/** `servers.busy: sentence`, what is wrong where, and what to do next. */
function refusalOf({ code, detail, next, pointer, errors }: Answer): string {
  const faults = Array.isArray(errors) ? errors as { pointer: string; detail: string }[] : [];
  const where = typeof pointer === 'string' ? ` (${pointer})` : '';
  return [
    `${String(code)}: ${String(detail)}${faults.length === 0 ? where : ''}`,
    ...faults.map((fault) => `  ${fault.pointer}: ${fault.detail}`), String(next),
  ].join('\n');
}

interface Found {
  readonly id: string;
  readonly hostname?: string;
  readonly name?: string;
  readonly customerName: string;
}

/** What has a name that may stand for its id, by where the API has it; `list` is the verb that shows them. */
const named = {
  servers: { id: /^srv_[0-9A-Z]{26}$/, query: 'live=true&', what: 'server', list: 'list' },
  clusters: { id: /^clu_[0-9A-Z]{26}$/, query: '', what: 'cluster', list: 'cluster list' },
  'private-networks': { id: /^pnw_[0-9A-Z]{26}$/, query: '', what: 'private network', list: 'network private' },
} as const;

/** The id of a thing told by its id or its name; of a server's host name only what is there still. */
export async function idOf(where: keyof typeof named, name: string): Promise<string> {
  const { id: isId, query, what, list } = named[where];
  if (isId.test(name)) return name;
  const { items } = await callApi('GET', `/api/v1/${where}?${query}q=${encodeURIComponent(name)}`);
  const found = (items as Found[]).filter((one) => (one.hostname ?? one.name) === name);
  const [only] = found;
  if (only && found.length === 1) return only.id;
  const ids = found.map(({ id, customerName }) => `  ${id}  ${customerName}`);
  throw new ApiRefusal((found.length === 0
    ? [`There is no ${what} “${name}” that this key may see.`, `./hafenamt server ${list} shows those there are.`]
    : [`There are ${found.length} ${what}s “${name}”:`, ...ids, 'Name the one you mean by its id.']).join('\n'));
}

/** Where the API has what the first argument of a path names, if that has a name. */
export function namedIn(path: string): keyof typeof named | null {
  const [, where] = /^\/api\/v1\/([a-z-]+)\/\{/.exec(path) ?? [];
  return where !== undefined && where in named ? where as keyof typeof named : null;
}

const POLL_MILLISECONDS = 500;
/** Two hours: longer than any run takes that nobody has to look into. */
const POLLS_AT_MOST = 14_400;

const failed: Readonly<Record<string, string>> = {
  undone: 'Everything is as it was before.',
  stuck: 'The provider has been told and looks into it.',
};

/** Waits for a run's end; throws `ApiRefusal` where it did not come to a good one. */
export async function waitForRun(runId: string): Promise<Answer> {
  for (let poll = 0; poll < POLLS_AT_MOST; poll++) {
    const run = await callApi('GET', `/api/v1/runs/${runId}`);
    const state = String(run['state']);
    if (state === 'done') return run;
    const next = failed[state];
    if (next) throw new ApiRefusal(`The run ${runId} is ${state}: ${String(run['error'] ?? 'without a reason')}\n${next}`);
    await sleep(POLL_MILLISECONDS);
  }
  throw new ApiRefusal(`The run ${runId} goes on still.\nLook at it again: GET /runs/${runId}.`);
}
