import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Collections of the API, and the entities by whose changes what was read of them is old (live-entities.ts). */
export const watched: Readonly<Record<string, readonly string[]>> = {
  'access-log': ['support_access'],
  'addresses': ['address'],
  'alarms': ['alarm'],
  'api-keys': ['api_key'],
  'approvals': ['approval'],
  'audit': ['organisation', 'server', 'contract', 'membership', 'run'],
  'backups': ['backup', 'run'],
  'certificates': ['certificate', 'location'],
  'branding': ['provider_profile'],
  'clusters': ['cluster', 'server', 'contract', 'run', 'nic'],
  'contacts': ['contact', 'contract_contact'],
  'contracts': ['contract', 'contract_item', 'contract_contact', 'product_order', 'deadline', 'document'],
  'customers': [
    'organisation', 'quota', 'contact', 'contact_wait', 'price', 'option_price', 'server', 'contract', 'deadline',
    'invoice', 'alarm', 'legal_hold',
  ],
  'deadlines': ['deadline'],
  'declarations': ['declaration'],
  'deletions': ['deletion', 'run'],
  'documents': ['document'],
  'fair-use-cases': ['fair_use_case', 'nic'],
  'findings': ['finding', 'run'],
  'images': ['image'],
  'invoices': ['invoice'],
  'locations': ['location', 'certificate', 'uplink'],
  'isolations': ['isolation', 'server'],
  'me': ['account', 'membership', 'passkey', 'mfa_exemption'],
  'metrics': ['deadline', 'alarm', 'run', 'contract', 'offer', 'server', 'invoice', 'approval'],
  'mfa-exemptions': ['mfa_exemption'],
  'networks': ['address_pool', 'address'],
  'offers': ['offer'],
  'organisations': [
    'organisation', 'membership', 'account', 'sso_connection', 'webhook', 'price', 'option_price', 'api_key',
  ],
  'private-networks': ['private_network', 'firewall', 'nic', 'vpn_access'],
  'processing-agreements': ['processing_agreement'],
  'projects': ['project', 'work_package', 'target_group', 'target', 'document'],
  'provider': ['provider_profile', 'organisation'],
  'runs': ['run'],
  'servers': ['server', 'run', 'volume', 'snapshot', 'nic', 'outage', 'backup', 'address', 'port_forward', 'isolation'],
  'sessions': ['session'],
  'storage-pools': ['storage_pool', 'target_group', 'volume'],
  'support-accesses': ['support_access'],
  'target-groups': ['target_group', 'target', 'server', 'location'],
  'traffic': ['fair_use_case', 'server'],
  'targets': ['target', 'target_group', 'server', 'run'],
  'snapshots': ['snapshot', 'run'],
  'uplinks': ['uplink', 'uplink_outage'],
  'volumes': ['volume', 'server', 'run'],
  'webhooks': ['webhook', 'webhook_delivery'],
  // Nobody is told of these, or they are read when they are asked for and don't change meanwhile.
  'calendar': [],
  'catalogue': [],
  'clauses': [],
  'erasures': [],
  'events': [],
  'health': [],
  'openapi.json': [],
  'people': [],
  'search': [],
  'sso': [],
  'terms': [],
  'workflows': [],
};

/** Whether a query read one of these paths. */
export function isReadingOf(queryKey: readonly unknown[], paths: readonly string[]): boolean {
  return paths.includes(String(queryKey[0]));
}

/** Whether these changes make what was read from `path` old. A path nobody listed is read again to be sure. */
export function isTouched(path: string, changed: ReadonlySet<string>): boolean {
  const entities = watched[path.split('/')[3] ?? ''];
  return entities ? entities.some((entity) => changed.has(entity)) : true;
}

// Changes come in bursts: a run's step writes several rows.
const GATHER_MILLISECONDS = 200;
// A browser begins a stream again that broke, but not one that was refused: too many windows are open, or the session
// is over.
const AGAIN_MILLISECONDS = 20_000;

/** Keeps what is on the screen up to date: the server says what changed, and what was read of it is read again. */
export function useLive(isSignedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => (isSignedIn ? follow(client) : undefined), [client, isSignedIn]);
}

/** Follows the stream of changes; the answer ends that. */
function follow(client: QueryClient): () => void {
  const changed = new Set<string>();
  let source: EventSource;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;
  const refresh = () => {
    refreshing = undefined;
    const now = new Set(changed);
    changed.clear();
    void client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(String(queryKey[0]), now) });
  };
  const open = () => {
    source = new EventSource('/api/v1/events');
    source.addEventListener('change', (event: MessageEvent<string>) => {
      changed.add((JSON.parse(event.data) as { entity: string }).entity);
      refreshing ??= setTimeout(refresh, GATHER_MILLISECONDS);
    });
    source.addEventListener('error', () => {
      wasLost = true;
      if (source.readyState === EventSource.CLOSED) opening = setTimeout(open, AGAIN_MILLISECONDS);
    });
    source.addEventListener('open', () => {
      // What happened meanwhile, nobody told us.
      if (wasLost) void client.invalidateQueries();
      wasLost = false;
    });
  };
  open();
  return () => {
    clearTimeout(refreshing);
    clearTimeout(opening);
    source.close();
  };
}
