import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { APP_ROLE } from './connect.ts';

export interface ListenOptions {
  readonly url: string;
  /** A channel of NOTIFY; a plain name. */
  readonly channel: string;
  readonly onNotice: (payload: string) => void;
  /** Connected again after the connection was lost: what was notified meanwhile is unknown. */
  readonly onGap: () => void;
  readonly log: (line: string) => void;
  readonly milliseconds?: Partial<typeof patience>;
}

/** Real milliseconds: between two tries, between two looks whether the connection lives, and for each answer. */
const patience = { retry: 1_000, look: 15_000, answer: 5_000 };

/**
 * Listens on a connection of its own, for as long as until `close`. A lost connection is made again, however long it
 * takes. Throws only if the first one cannot be made.
 */
export async function listen(options: ListenOptions): Promise<{ close(): Promise<void> }> {
  const times = { ...patience, ...options.milliseconds };
  const stopped = new AbortController();
  let client = await connect(options, times.answer);
  const work = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await untilLost(client, times.look, stopped.signal);
      await client.end().catch(() => undefined);
      if (stopped.signal.aborted) return;
      options.log('the connection that hears of changes was lost; making it again');
      const again = await connectAgain(options, times, stopped.signal);
      if (again === null) return;
      client = again;
      options.onGap();
    }
  };
  const ended = work();
  return {
    async close() {
      stopped.abort();
      await ended;
    },
  };
}

async function connect({ url, channel, onNotice }: ListenOptions, answerMilliseconds: number): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url, keepAlive: true, options: `-c role=${APP_ROLE}`, application_name: channel,
    connectionTimeoutMillis: answerMilliseconds, query_timeout: answerMilliseconds,
  });
  client.on('error', () => undefined); // its end says the same
  client.on('notification', ({ payload }) => onNotice(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function connectAgain(
  options: ListenOptions, times: typeof patience, signal: AbortSignal,
): Promise<pg.Client | null> {
  while (!signal.aborted) {
    const client = await connect(options, times.answer).catch(() => null);
    if (client) return client;
    await pause(times.retry, undefined, { signal }).catch(() => undefined);
  }
  return null;
}

/** Resolves when the connection ended, no longer answers, or is to be given up. */
async function untilLost(client: pg.Client, lookMilliseconds: number, signal: AbortSignal): Promise<void> {
  const lost = new AbortController();
  client.once('end', () => lost.abort());
  const over = AbortSignal.any([lost.signal, signal]);
  while (!over.aborted) {
    await pause(lookMilliseconds, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) return;
    const answers = await client.query('select 1').then(() => true, () => false);
    if (!answers) return;
  }
}
