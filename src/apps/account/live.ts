import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What a collection of the API is made of: entities, by whose changes what was read of it is old. */
const entities: Readonly<Record<string, readonly string[]>> = {
  servers: ['server', 'run', 'nic', 'volume', 'address'],
  runs: ['run'],
  backups: ['backup', 'backup_check', 'run'],
  networks: ['network', 'address'],
  customers: ['organisation', 'contact', 'contract_contact', 'contact_wait'],
  organisations: ['organisation', 'membership', 'account', 'one_time_link', 'sso_connection'],
  contracts: ['contract', 'contract_item', 'deadline', 'document', 'contract_contact'],
  offers: ['offer', 'offer_line'],
  deadlines: ['deadline'],
  alarms: ['alarm'],
  documents: ['document'],
  invoices: ['invoice'],
  deletions: ['deletion', 'run'],
  me: ['account', 'membership', 'passkey', 'session'],
  sessions: ['session'],
  'api-keys': ['api_key'],
  webhooks: ['webhook', 'webhook_delivery'],
  approvals: ['approval'],
  branding: ['provider_profile'],
  // What is computed, or never changes.
  catalogue: [],
  clauses: [],
  health: [],
  'openapi.json': [],
};

/** Whether a query read one of these paths. */
export function isReadingOf(queryKey: readonly unknown[], paths: readonly string[]): boolean {
  return paths.includes(String(queryKey[0]));
}

/** Whether these changes make what was read from `path` old. A path nobody listed is read again to be sure. */
export function isTouched(path: string, changed: ReadonlySet<string>): boolean {
  const collection = path.split('/')[3] ?? '';
  const watched = entities[collection];
  return watched ? watched.some((entity) => changed.has(entity)) : true;
}

// Changes come in bursts: a run's step writes several rows.
const GATHER_MILLISECONDS = 200;

/** Keeps what is on the screen up to date: the server says what changed, and what was read of it is read again. */
export function useLive(isSignedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!isSignedIn) return;
    const source = new EventSource('/api/v1/events');
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const refresh = () => {
      timer = undefined;
      const now = new Set(changed);
      changed.clear();
      void client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(String(queryKey[0]), now) });
    };
    source.addEventListener('change', (event: MessageEvent<string>) => {
      changed.add((JSON.parse(event.data) as { entity: string }).entity);
      timer ??= setTimeout(refresh, GATHER_MILLISECONDS);
    });
    source.addEventListener('error', () => { wasLost = true; });
    source.addEventListener('open', () => {
      // What happened meanwhile, nobody told us.
      if (wasLost) void client.invalidateQueries();
      wasLost = false;
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client, isSignedIn]);
}
