import { accountPages } from '../account/pages.ts';
import type { PageRow } from '../ui/router/match.ts';
import type { NavGroup } from '../ui/shell.tsx';

/** Groups of the console's navigation, in their order. */
export const consoleGroups: readonly NavGroup[] = [
  { key: 'main' },
  { key: 'operations', title: { de: 'Betrieb', en: 'Operations' } },
  { key: 'contract', title: { de: 'Verträge', en: 'Contracts' } },
  { key: 'organisation', title: { de: 'Organisation', en: 'Organisation' } },
];

/** Pages of the console; how to add one is told in docs/how-to/add-a-screen.md. */
export const consolePages: readonly PageRow[] = [
  { path: '/', title: { de: 'Heute', en: 'Today' }, nav: 'main', load: () => import('./pages/today.tsx') },
  ...accountPages,
];
