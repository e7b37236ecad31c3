import type { ReactNode } from 'react';
import type { Text } from '../../../kernel/text.ts';
import { Link } from '../../ui/link.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { matchPage } from '../../ui/router/match.ts';
import { usePages } from '../../ui/router/router.tsx';

interface Thing {
  readonly name: Text;
  /** Where a face shows it, if it does. */
  readonly place?: (id: string) => string;
}

const thing = (de: string, en: string, place?: Thing['place']): Thing => ({ name: { de, en }, ...(place ? { place } : {}) });

/** What an id names, by its prefix (src/kernel/ids.ts), and where it is shown. */
const things: Readonly<Record<string, Thing>> = {
  acc: thing('Zugang', 'Account'),
  adr: thing('Adresse', 'Address'),
  alm: thing('Alarm', 'Alarm'),
  apr: thing('Freigabe', 'Approval', (id) => `/approvals/${id}`),
  bak: thing('Sicherung', 'Backup', (id) => `/backups?q=${id}`),
  cer: thing('Zertifikat', 'Certificate', () => '/locations'),
  clu: thing('Containercluster', 'Container cluster', (id) => `/clusters/${id}`),
  con: thing('Ansprechpartner', 'Contact'),
  ctr: thing('Vertrag', 'Contract', (id) => `/contracts/${id}`),
  dec: thing('Erklärung', 'Declaration', (id) => `/declarations?q=${id}`),
  del: thing('Löschung', 'Deletion', (id) => `/deletions/${id}`),
  dln: thing('Frist', 'Deadline', (id) => `/deadlines?q=${id}`),
  doc: thing('Dokument', 'Document', (id) => `/documents?q=${id}`),
  dsk: thing('Volume', 'Volume'),
  eml: thing('E-Mail', 'E-mail', (id) => `/declarations?q=${id}`),
  era: thing('Löschung von Personendaten', 'Erasure'),
  fnd: thing('Befund der Gegenprüfung', 'Finding of the reverse audit', (id) => `/findings?q=${id}`),
  fuc: thing('Fair-Use-Vorgang', 'Fair-use case', (id) => `/fair-use?q=${id}`),
  fwd: thing('Portweiterleitung', 'Forward'),
  fwl: thing('Firewall', 'Firewall'),
  img: thing('Betriebssystem', 'Operating system', () => '/images'),
  inv: thing('Rechnung', 'Invoice', (id) => `/invoices/${id}`),
  iso: thing('Trennung vom Netz', 'Isolation'),
  loc: thing('Standort', 'Location', () => '/locations'),
  mfx: thing('Verzicht auf den zweiten Faktor', 'Second-factor exemption'),
  net: thing('Netz', 'Network', (id) => `/networks/${id}`),
  nic: thing('Netzanschluss', 'Interface'),
  off: thing('Angebot', 'Offer', (id) => `/offers/${id}`),
  org: thing('Kunde', 'Customer', (id) => `/customers/${id}`),
  pnw: thing('privates Netz', 'Private network'),
  pol: thing('Speicherpool', 'Storage pool', (id) => `/capacity?tab=pools&q=${id}`),
  prj: thing('Projekt', 'Project', (id) => `/projects/${id}`),
  wpk: thing('Arbeitspaket', 'Work package', () => '/projects'),
  run: thing('Vorgang', 'Run', (id) => `/runs/${id}`),
  snp: thing('Snapshot', 'Snapshot'),
  srv: thing('Server', 'Server', (id) => `/servers/${id}`),
  sup: thing('Supportzugriff', 'Support access'),
  tgr: thing('Gruppe von Hosts', 'Group of hosts', (id) => `/capacity?tab=groups&q=${id}`),
  tgt: thing('Host', 'Host', (id) => `/capacity?tab=targets&q=${id}`),
  upl: thing('Anbindung', 'Uplink', () => '/locations'),
  vpn: thing('VPN-Zugang', 'VPN access'),
  whk: thing('Webhook', 'Webhook', (id) => `/webhooks/${id}`),
};

function thingOf(id: string): Thing | undefined {
  return things[id.split('_')[0] ?? ''];
}

/** Where a thing is shown by the face on the screen; null where it isn't. */
export function usePlaceOf(): (id: string) => string | null {
  const pages = usePages();
  return (id) => {
    const place = thingOf(id)?.place?.(id);
    return place !== undefined && matchPage(pages, place.split('?')[0] as string) ? place : null;
  };
}

/** A link to whatever an id names, by its kind or what is given; plain text where the face has no page of it. */
export function ThingLink({ id, children, look = 'quiet' }: {
  readonly id: string; readonly children?: ReactNode; readonly look?: 'quiet' | 'text';
}) {
  const { t } = useLanguage();
  const to = usePlaceOf()(id);
  const kind = thingOf(id);
  const content = children ?? (kind ? t(kind.name) : <code>{id}</code>);
  return to === null ? content : <Link to={to} look={look}>{content}</Link>;
}
