import { accountPages } from '../account/pages.ts';
import type { PageRow } from '../ui/router/match.ts';
import type { NavGroup } from '../ui/shell.tsx';

/** Groups of the portal's navigation, in their order. */
export const portalGroups: readonly NavGroup[] = [
  { key: 'main' },
  { key: 'contract', title: { de: 'Vertrag', en: 'Contract' } },
  { key: 'organisation', title: { de: 'Organisation', en: 'Organisation' } },
];

/** Pages of the portal; how to add one is told in docs/how-to/add-a-screen.md. */
export const portalPages: readonly PageRow[] = [
  { path: '/', title: { de: 'Übersicht', en: 'Overview' }, nav: 'main', load: () => import('./pages/overview.tsx') },
  { path: '/servers', title: { de: 'Server', en: 'Servers' }, nav: 'main', load: () => import('./pages/servers.tsx') },
  {
    path: '/order', title: { de: 'Server bestellen', en: 'Order a server' }, load: () => import('./pages/order.tsx'),
  },
  {
    path: '/clusters', title: { de: 'Cluster', en: 'Clusters' }, nav: 'main', permission: 'server:read',
    load: () => import('./pages/clusters.tsx'),
  },
  {
    path: '/clusters/$id', title: { de: 'Cluster', en: 'Cluster' },
    load: () => import('../account/clusters/cluster-page.tsx'),
  },
  {
    path: '/order-cluster', title: { de: 'Cluster bestellen', en: 'Order a cluster' },
    load: () => import('./pages/order-cluster.tsx'),
  },
  { path: '/servers/$id', title: { de: 'Server', en: 'Server' }, load: () => import('./pages/server.tsx') },
  { path: '/runs/$id', title: { de: 'Vorgang', en: 'Run' }, load: () => import('./pages/run.tsx') },
  {
    path: '/deadlines', title: { de: 'Fristen', en: 'Deadlines' }, nav: 'main', permission: 'deadline:read',
    load: () => import('./pages/deadlines.tsx'),
  },
  {
    path: '/contracts', title: { de: 'Verträge', en: 'Contracts' }, nav: 'contract', permission: 'contract:read',
    load: () => import('./pages/contracts.tsx'),
  },
  { path: '/contracts/$id', title: { de: 'Vertrag', en: 'Contract' }, load: () => import('./pages/contract.tsx') },
  {
    path: '/projects', title: { de: 'Projekte', en: 'Projects' }, nav: 'contract', permission: 'project:read',
    load: () => import('./pages/projects.tsx'),
  },
  { path: '/projects/$id', title: { de: 'Projekt', en: 'Project' }, load: () => import('./pages/project.tsx') },
  {
    path: '/offers', title: { de: 'Angebote', en: 'Offers' }, nav: 'contract', permission: 'offer:read',
    load: () => import('./pages/offers.tsx'),
  },
  { path: '/offers/$id', title: { de: 'Angebot', en: 'Offer' }, load: () => import('./pages/offer.tsx') },
  {
    path: '/invoices', title: { de: 'Rechnungen', en: 'Invoices' }, nav: 'contract', permission: 'invoice:read',
    load: () => import('./pages/invoices.tsx'),
  },
  { path: '/invoices/$id', title: { de: 'Rechnung', en: 'Invoice' }, load: () => import('./pages/invoice.tsx') },
  {
    path: '/documents', title: { de: 'Dokumente', en: 'Documents' }, nav: 'contract', permission: 'document:read',
    load: () => import('./pages/documents.tsx'),
  },
  {
    path: '/declarations', title: { de: 'Erklärungen', en: 'Declarations' }, nav: 'contract',
    permission: 'document:read', load: () => import('./pages/declarations.tsx'),
  },
  {
    path: '/terms', title: { de: 'Bedingungen', en: 'Terms' }, nav: 'contract', permission: 'clause:compute',
    load: () => import('../account/pages/terms.tsx'),
  },
  {
    path: '/audit', title: { de: 'Prüfprotokoll', en: 'Audit trail' }, nav: 'organisation', permission: 'audit:read',
    load: () => import('./pages/audit.tsx'),
  },
  {
    path: '/privacy', title: { de: 'Datenschutz', en: 'Data protection' }, nav: 'organisation',
    load: () => import('./pages/privacy.tsx'),
  },
  ...accountPages,
];
