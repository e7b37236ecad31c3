import type { RefusalTable } from '../../kernel/result.ts';

/** Expected "no" of support access and of what needs a second person. */
export const trustRefusals = {
  'identity.support_needs_person': {
    status: 403,
    message: {
      de: 'Einen Supportzugang öffnet nur eine Person mit eigenem Konto: der Kunde soll sehen, wer zugreift.',
      en: 'Only a person with an account opens a support access: the customer is to see who looks.',
    },
    next: { de: 'Mit dem eigenen Konto anmelden.', en: 'Sign in with your own account.' },
  },
  'identity.unknown_customer': {
    status: 404,
    message: { de: 'Diesen Kunden gibt es nicht.', en: 'There is no such customer.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'identity.support_is_open': {
    status: 409,
    message: {
      de: 'Ihr Supportzugang zu diesem Kunden ist schon bis {until} offen.',
      en: 'Your support access to this customer is open already, until {until}.',
    },
    next: {
      de: 'Ihn nutzen oder beenden, bevor ein neuer geöffnet wird.', en: 'Use it, or end it before opening another.',
    },
  },
  'identity.unknown_support_access': {
    status: 404,
    message: { de: 'Diesen Supportzugang gibt es nicht.', en: 'There is no such support access.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'identity.support_over': {
    status: 409,
    message: { de: 'Dieser Supportzugang ist schon beendet.', en: 'This support access is over already.' },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  'identity.unknown_approval': {
    status: 404,
    message: { de: 'Diese Freigabe gibt es nicht.', en: 'There is no such approval.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'identity.approval_decided': {
    status: 409,
    message: {
      de: 'Über diese Freigabe ist schon entschieden („{state}“).',
      en: 'This approval has been decided already (“{state}”).',
    },
    next: { de: 'Bei Bedarf neu beantragen.', en: 'Ask anew where it is still wanted.' },
  },
  'identity.approval_expired': {
    status: 409,
    message: {
      de: 'Diese Freigabe ist verfallen: {days} Tage lang hat niemand entschieden.',
      en: 'This approval has lapsed: nobody decided for {days} days.',
    },
    next: { de: 'Bei Bedarf neu beantragen.', en: 'Ask anew where it is still wanted.' },
  },
  'identity.own_approval': {
    status: 403,
    message: {
      de: 'Wer etwas beantragt, kann es nicht selbst freigeben (Vier-Augen-Prinzip).',
      en: 'Whoever asked for something cannot approve it (four eyes).',
    },
    next: {
      de: 'Eine zweite Person mit der Rolle „Leitung“ bitten.', en: 'Ask a second person of the management.',
    },
  },
  'identity.approval_needs_person': {
    status: 403,
    message: {
      de: 'Ein Dienstkonto kann weder freigeben noch freigabepflichtige Vorgänge beantragen: hinter ihm steht keine '
        + 'bestimmte Person.',
      en: 'A service account can neither approve nor ask for what needs approval: no particular person stands behind it.',
    },
    next: { de: 'Als Person anmelden und beantragen oder freigeben.', en: 'Sign in as a person, then ask or approve.' },
  },
} satisfies RefusalTable<string>;
