import { listen, type ListenOptions } from '../../database/listen.ts';

/** Something is not as it was; what, whoever may know it reads itself. */
export interface Change {
  readonly tenant: string;
  /** The table of the changed row. */
  readonly entity: string;
  readonly id: string;
}

/** `resync`: changes were missed; everything may be other than it was. */
export type ChangeListener = (change: Change | 'resync') => void;

export interface ChangeFeed {
  /** Tells `listener` of every change from now on; what is returned ends that. */
  subscribe(listener: ChangeListener): () => void;
  close(): Promise<void>;
}

export interface ChangeFeedOptions {
  /** Owner's URL; the feed itself works as hafenamt_app and only listens. */
  readonly databaseUrl: string;
  readonly log: (line: string) => void;
  readonly milliseconds?: ListenOptions['milliseconds'];
}

/** The trail's trigger notifies here: `tenant entity id`. */
const CHANNEL = 'hafenamt_change';
/** Changes of the same thing within this time are told once, at its end. */
const GATHER_MILLISECONDS = 200;
/** Different changes gathered at most; beyond it everything is read anew. */
const GATHERED = 1_000;

/** Hears what changes in the database, from whatever process, after its transaction committed. */
export async function openChangeFeed(options: ChangeFeedOptions): Promise<ChangeFeed> {
  const listeners = new Set<ChangeListener>();
  const gathered = new Map<string, Change>();
  let timer: NodeJS.Timeout | null = null;

  const tell: ChangeListener = (change) => {
    for (const listener of listeners) listener(change);
  };
  const flush = (): void => {
    timer = null;
    const changes = [...gathered.values()];
    gathered.clear();
    if (changes.length > GATHERED) tell('resync');
    else for (const change of changes) tell(change);
  };
  const gather = (payload: string): void => {
    const [tenant = '', entity = '', id = ''] = payload.split(' ');
    if (gathered.size <= GATHERED) gathered.set(payload, { tenant, entity, id });
    timer ??= setTimeout(flush, GATHER_MILLISECONDS);
  };
  const { databaseUrl: url, log, milliseconds = {} } = options;
  const connection = await listen({
    url, channel: CHANNEL, onNotice: gather, onGap: () => tell('resync'), log, milliseconds,
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      listeners.clear();
      if (timer) clearTimeout(timer);
      await connection.close();
    },
  };
}
