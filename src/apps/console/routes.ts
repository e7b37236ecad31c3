import { accountPages } from '../account/pages.ts';
import type { PageRow } from '../ui/router/match.ts';
import type { NavGroup } from '../ui/shell.tsx';

/** Groups of the console's navigation, in their order. */
export const consoleGroups: readonly NavGroup[] = [
  { key: 'main' },
  { key: 'operations', title: { de: 'Betrieb', en: 'Operations' } },
  { key: 'contract', title: { de: 'Verträge', en: 'Contracts' } },
  { key: 'papers', title: { de: 'Belege', en: 'Papers' } },
  { key: 'terms', title: { de: 'Bedingungen', en: 'Terms' } },
  { key: 'trust', title: { de: 'Aufsicht', en: 'Oversight' } },
  { key: 'organisation', title: { de: 'Organisation', en: 'Organisation' } },
];

type Row = Omit<PageRow, 'title'> & { readonly title: readonly [de: string, en: string] };

/** Pages of the console; how to add one is told in docs/how-to/add-a-screen.md. */
const rows: readonly Row[] = [
  { path: '/', title: ['Heute', 'Today'], nav: 'main', load: () => import('./pages/today.tsx') },
  {
    path: '/customers', title: ['Kunden', 'Customers'], nav: 'main', permission: 'customer:read',
    load: () => import('./pages/customers/list.tsx'),
  },
  {
    path: '/customers/new', title: ['Kunden aufnehmen', 'Register a customer'], permission: 'customer:register',
    load: () => import('./pages/customers/new.tsx'),
  },
  {
    path: '/customers/$id', title: ['Kunde', 'Customer'], permission: 'customer:read',
    load: () => import('./pages/customers/one.tsx'),
  },
  {
    path: '/organisations', title: ['Partner', 'Parties'], nav: 'main', permission: 'tier:read',
    load: () => import('./pages/parties/list.tsx'),
  },
  {
    path: '/organisations/$id', title: ['Partner', 'Party'], permission: 'tier:read',
    load: () => import('./pages/parties/one.tsx'),
  },

  {
    path: '/servers', title: ['Server', 'Servers'], nav: 'operations', permission: 'server:read',
    load: () => import('./pages/servers/list.tsx'),
  },
  {
    path: '/servers/$id', title: ['Server', 'Server'], permission: 'server:read',
    load: () => import('./pages/servers/one.tsx'),
  },
  {
    path: '/clusters', title: ['Cluster', 'Clusters'], nav: 'operations', permission: 'server:read',
    load: () => import('./pages/clusters/list.tsx'),
  },
  {
    path: '/clusters/$id', title: ['Cluster', 'Cluster'], permission: 'server:read',
    load: () => import('../account/clusters/cluster-page.tsx'),
  },
  {
    path: '/runs', title: ['Vorgänge', 'Runs'], nav: 'operations', permission: 'run:read',
    load: () => import('./pages/runs/list.tsx'),
  },
  {
    path: '/runs/$id', title: ['Vorgang', 'Run'], permission: 'run:read',
    load: () => import('./pages/runs/one.tsx'),
  },
  {
    path: '/alarms', title: ['Alarme', 'Alarms'], nav: 'operations', permission: 'alarm:read',
    load: () => import('./pages/duties/alarms.tsx'),
  },
  {
    path: '/backups', title: ['Sicherungen', 'Backups'], nav: 'operations', permission: 'backup:read',
    load: () => import('./pages/servers/backups.tsx'),
  },
  {
    path: '/capacity', title: ['Kapazität', 'Capacity'], nav: 'operations', permission: 'capacity:read',
    load: () => import('./pages/capacity/page.tsx'),
  },
  {
    path: '/findings', title: ['Gegenprüfung', 'Reverse audit'], nav: 'operations', permission: 'finding:read',
    load: () => import('./pages/capacity/findings.tsx'),
  },
  {
    path: '/images', title: ['Betriebssysteme', 'Operating systems'], nav: 'operations', permission: 'capacity:read',
    load: () => import('./pages/catalogue/images.tsx'),
  },
  {
    path: '/locations', title: ['Standorte', 'Locations'], nav: 'operations', permission: 'capacity:read',
    load: () => import('./pages/catalogue/locations.tsx'),
  },
  {
    path: '/networks', title: ['Netze', 'Networks'], nav: 'operations', permission: 'network:read',
    load: () => import('./pages/provider/networks.tsx'),
  },
  {
    path: '/networks/$id', title: ['Netz', 'Network'], permission: 'network:read',
    load: () => import('./pages/provider/network.tsx'),
  },
  {
    path: '/traffic', title: ['Datenverkehr', 'Traffic'], nav: 'operations', permission: 'network:read',
    load: () => import('./pages/traffic/heaviest.tsx'),
  },
  {
    path: '/fair-use', title: ['Faire Nutzung', 'Fair use'], nav: 'operations', permission: 'network:read',
    load: () => import('./pages/traffic/cases.tsx'),
  },
  {
    path: '/deletions', title: ['Löschungen', 'Deletions'], nav: 'operations', permission: 'deletion:read',
    load: () => import('./pages/servers/deletions.tsx'),
  },
  {
    path: '/deletions/$id', title: ['Löschung', 'Deletion'], permission: 'deletion:read',
    load: () => import('./pages/servers/deletion.tsx'),
  },

  {
    path: '/offers', title: ['Angebote', 'Offers'], nav: 'contract', permission: 'offer:read',
    load: () => import('./pages/sales/offers.tsx'),
  },
  {
    path: '/offers/new', title: ['Angebot erstellen', 'Make an offer'], permission: 'offer:make',
    load: () => import('./pages/sales/new-offer.tsx'),
  },
  {
    path: '/offers/$id', title: ['Angebot', 'Offer'], permission: 'offer:read',
    load: () => import('./pages/sales/offer.tsx'),
  },
  {
    path: '/orders', title: ['Aufträge', 'Orders'], nav: 'contract', permission: 'contract:read',
    load: () => import('./pages/sales/orders.tsx'),
  },
  {
    path: '/contracts', title: ['Verträge', 'Contracts'], nav: 'contract', permission: 'contract:read',
    load: () => import('./pages/sales/contracts.tsx'),
  },
  {
    path: '/contracts/$id', title: ['Vertrag', 'Contract'], permission: 'contract:read',
    load: () => import('./pages/sales/contract.tsx'),
  },
  {
    path: '/projects', title: ['Projekte', 'Projects'], nav: 'contract', permission: 'project:read',
    load: () => import('./pages/projects/list.tsx'),
  },
  {
    path: '/projects/new', title: ['Projekt anlegen', 'Add a project'], permission: 'project:manage',
    load: () => import('./pages/projects/new.tsx'),
  },
  {
    path: '/projects/$id', title: ['Projekt', 'Project'], permission: 'project:read',
    load: () => import('./pages/projects/one.tsx'),
  },
  {
    path: '/deadlines', title: ['Fristen', 'Deadlines'], nav: 'contract', permission: 'deadline:read',
    load: () => import('./pages/duties/deadlines.tsx'),
  },
  {
    // Who makes offers; a customer's or partner's people may read prices as well, but have no list of their own.
    path: '/prices', title: ['Preisliste', 'Price list'], nav: 'contract', permission: 'offer:make',
    load: () => import('./pages/sales/prices.tsx'),
  },

  {
    path: '/invoices', title: ['Rechnungen', 'Invoices'], nav: 'papers', permission: 'invoice:read',
    load: () => import('./pages/papers/invoices.tsx'),
  },
  {
    path: '/invoices/$id', title: ['Rechnung', 'Invoice'], permission: 'invoice:read',
    load: () => import('./pages/papers/invoice.tsx'),
  },
  {
    path: '/documents', title: ['Dokumente', 'Documents'], nav: 'papers', permission: 'document:read',
    load: () => import('./pages/papers/documents.tsx'),
  },
  {
    path: '/declarations', title: ['Erklärungen', 'Declarations'], nav: 'papers', permission: 'document:read',
    load: () => import('./pages/papers/declarations.tsx'),
  },

  {
    path: '/clauses', title: ['Klauselrechner', 'Clause calculator'], nav: 'terms', permission: 'clause:compute',
    load: () => import('./pages/terms/calculator.tsx'),
  },
  {
    path: '/terms', title: ['Bedingungen', 'Terms'], nav: 'terms', permission: 'clause:compute',
    load: () => import('../account/pages/terms.tsx'),
  },

  {
    path: '/approvals', title: ['Freigaben', 'Approvals'], nav: 'trust', permission: 'approval:read',
    load: () => import('./pages/trust/approvals.tsx'),
  },
  {
    path: '/approvals/$id', title: ['Freigabe', 'Approval'], permission: 'approval:read',
    load: () => import('./pages/trust/approval.tsx'),
  },
  {
    path: '/support-accesses', title: ['Support-Zugriffe', 'Support accesses'], nav: 'trust',
    permission: 'support:read',
    load: () => import('./pages/trust/support.tsx'),
  },
  {
    path: '/processors', title: ['Auftragsverarbeiter', 'Processors'], nav: 'trust', permission: 'agreement:read',
    load: () => import('./pages/privacy/agreements.tsx'),
  },
  {
    path: '/erasures', title: ['Gelöschte Personen', 'Erased persons'], nav: 'trust', permission: 'privacy:erase',
    load: () => import('./pages/privacy/erasures.tsx'),
  },
  {
    path: '/audit', title: ['Prüfprotokoll', 'Audit trail'], nav: 'trust', permission: 'audit:read',
    load: () => import('./pages/duties/audit.tsx'),
  },

  {
    path: '/provider', title: ['Angaben des Anbieters', 'Provider’s particulars'], nav: 'organisation',
    permission: 'provider:change',
    load: () => import('./pages/provider/particulars.tsx'),
  },
];

/** A page of the console's own stands in for a shared one of the same path. */
export const consolePages: readonly PageRow[] = [
  ...rows.map(({ title: [de, en], ...row }): PageRow => ({ ...row, title: { de, en } })),
  ...accountPages.filter(({ path }) => !rows.some((row) => row.path === path)),
];
