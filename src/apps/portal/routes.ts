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
  ...accountPages,
];
