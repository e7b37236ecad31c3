import type { PageRow } from '../ui/router/match.ts';

/** Pages about the person signed in and the organisation, the same in both faces. */
export const accountPages: readonly PageRow[] = [
  {
    path: '/sign-in', title: { de: 'Anmelden', en: 'Sign in' }, isPublic: true,
    load: () => import('./pages/sign-in.tsx'),
  },
  {
    path: '/sign-in/sso', title: { de: 'Anmelden', en: 'Sign in' }, isPublic: true,
    load: () => import('./pages/sso-return.tsx'),
  },
  {
    path: '/second-factor', title: { de: 'Zweiter Faktor', en: 'Second factor' }, isPublic: true,
    load: () => import('./pages/second-factor.tsx'),
  },
  {
    path: '/password-forgotten', title: { de: 'Passwort vergessen', en: 'Forgotten password' }, isPublic: true,
    load: () => import('./pages/password-forgotten.tsx'),
  },
  {
    path: '/password-reset', title: { de: 'Neues Passwort', en: 'New password' }, isPublic: true,
    load: () => import('./pages/password-reset.tsx'),
  },
  {
    path: '/email-confirmation', title: { de: 'Adresse bestätigen', en: 'Confirm address' }, isPublic: true,
    load: () => import('./pages/email-confirmation.tsx'),
  },
  {
    path: '/invitation', title: { de: 'Einladung', en: 'Invitation' }, isPublic: true,
    load: () => import('./pages/invitation.tsx'),
  },
  {
    path: '/secret', title: { de: 'Zugangsdaten', en: 'Credentials' }, isPublic: true,
    load: () => import('./pages/secret.tsx'),
  },
  {
    path: '/servers/$id/console', title: { de: 'Konsole', en: 'Console' },
    load: () => import('./pages/server-console.tsx'),
  },
  { path: '/account', title: { de: 'Mein Konto', en: 'My account' }, load: () => import('./pages/profile.tsx') },
  {
    path: '/account/security', title: { de: 'Anmeldung und Sicherheit', en: 'Sign-in and security' },
    load: () => import('./pages/security.tsx'),
  },
  {
    path: '/people', title: { de: 'Personen und Rollen', en: 'People and roles' }, nav: 'organisation',
    permission: 'person:read', load: () => import('./pages/people.tsx'),
  },
  {
    path: '/keys', title: { de: 'Schlüssel', en: 'Keys' }, nav: 'organisation', load: () => import('./pages/keys.tsx'),
  },
  {
    path: '/sso', title: { de: 'Single Sign-on', en: 'Single sign-on' }, nav: 'organisation', permission: 'sso:manage',
    load: () => import('./pages/sso.tsx'),
  },
  {
    path: '/webhooks', title: { de: 'Webhooks', en: 'Webhooks' }, nav: 'organisation', permission: 'webhook:manage',
    load: () => import('./pages/webhooks.tsx'),
  },
  { path: '/webhooks/$id', title: { de: 'Webhook', en: 'Webhook' }, load: () => import('./pages/webhook.tsx') },
  {
    path: '/support-accesses', title: { de: 'Supportzugriffe', en: 'Support accesses' }, nav: 'organisation',
    permission: 'support:read', load: () => import('./pages/support-accesses.tsx'),
  },
  {
    path: '/access-log', title: { de: 'Zugriffsprotokoll', en: 'Access log' }, nav: 'organisation',
    permission: 'access-log:read', load: () => import('./pages/access-log.tsx'),
  },
];
