import type { Text } from '../../../kernel/text.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { Choice } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** What a state is called, and how well it is. */
export interface StateWord {
  readonly text: Text;
  readonly tone: Tone;
}

export type StateWords = Readonly<Record<string, StateWord>>;

const row = (tone: Tone, de: string, en: string): StateWord => ({ tone, text: { de, en } });

/** The states of things in words people use; keys as the API writes them. */
export const states = {
  server: {
    creating: row('busy', 'wird bereitgestellt', 'being provided'),
    running: row('good', 'läuft', 'running'),
    stopped: row('warn', 'gestoppt', 'stopped'),
    deleting: row('busy', 'wird gelöscht', 'being deleted'),
    deleted: row('quiet', 'gelöscht', 'deleted'),
    quarantined: row('bad', 'in Quarantäne', 'quarantined'),
  },
  monitor: {
    unknown: row('quiet', 'noch nicht gemessen', 'not measured yet'),
    up: row('good', 'erreichbar', 'reachable'),
    down: row('bad', 'nicht erreichbar', 'unreachable'),
  },
  offer: {
    open: row('quiet', 'offen', 'open'),
    ordered: row('good', 'beauftragt', 'ordered'),
    expired: row('quiet', 'erloschen', 'expired'),
  },
  contract: {
    awaiting_service: row('busy', 'in Bereitstellung', 'awaiting service'),
    active: row('good', 'läuft', 'active'),
    terminated: row('warn', 'gekündigt', 'terminated'),
    ended: row('quiet', 'beendet', 'ended'),
  },
  deadline: {
    open: row('quiet', 'offen', 'open'),
    fired: row('good', 'erledigt', 'done'),
    cancelled: row('quiet', 'entfallen', 'cancelled'),
    alarm: row('bad', 'in Klärung', 'being looked into'),
  },
  run: {
    running: row('busy', 'läuft', 'running'),
    unwinding: row('warn', 'wird zurückgenommen', 'being undone'),
    done: row('good', 'erledigt', 'done'),
    undone: row('warn', 'zurückgenommen', 'undone'),
    stuck: row('bad', 'festgefahren', 'stuck'),
  },
  backup: {
    creating: row('busy', 'wird erstellt', 'being made'),
    verified: row('good', 'geprüft', 'verified'),
    deleted: row('quiet', 'gelöscht', 'deleted'),
  },
  volume: {
    creating: row('busy', 'wird angelegt', 'being made'),
    live: row('good', 'bereit', 'ready'),
    deleted: row('quiet', 'gelöscht', 'deleted'),
    quarantined: row('bad', 'in Quarantäne', 'quarantined'),
  },
  address: {
    assigned: row('good', 'vergeben', 'held'),
    quarantined: row('quiet', 'ruht', 'resting'),
  },
  target: {
    available: row('good', 'in Betrieb', 'in use'),
    maintenance: row('warn', 'in Wartung', 'in maintenance'),
    offline: row('bad', 'antwortet nicht', 'does not answer'),
  },
  finding: {
    open: row('bad', 'offen', 'open'),
    adopted: row('good', 'übernommen', 'adopted'),
    quarantined: row('warn', 'in Quarantäne', 'quarantined'),
    removed: row('good', 'entfernt', 'removed'),
    gone: row('quiet', 'von selbst erledigt', 'gone by itself'),
  },
  image: {
    offered: row('good', 'im Angebot', 'on offer'),
    withdrawn: row('quiet', 'nicht mehr im Angebot', 'withdrawn'),
  },
  snapshot: {
    creating: row('busy', 'wird angelegt', 'being taken'),
    live: row('good', 'vollständig', 'complete'),
    quarantined: row('bad', 'in Quarantäne', 'quarantined'),
  },
  vpn_access: {
    creating: row('busy', 'wird geöffnet', 'being opened'),
    live: row('good', 'offen', 'open'),
    deleted: row('quiet', 'geschlossen', 'closed'),
  },
  project: {
    'planned': row('quiet', 'geplant', 'planned'),
    'in-work': row('busy', 'in Arbeit', 'in work'),
    'handed-over': row('good', 'übergeben', 'handed over'),
    'cancelled': row('quiet', 'abgebrochen', 'cancelled'),
  },
  work_package: {
    'planned': row('quiet', 'geplant', 'planned'),
    'in-work': row('busy', 'in Arbeit', 'in work'),
    'presented': row('warn', 'zur Abnahme vorgelegt', 'presented for acceptance'),
    'defective': row('bad', 'Mängel benannt', 'defects named'),
    'accepted': row('good', 'abgenommen', 'accepted'),
  },
  deletion: {
    planned: row('quiet', 'vorgesehen', 'planned'),
    proved: row('good', 'nachgewiesen', 'proved'),
  },
  mail: {
    queued: row('busy', 'wartet auf Versand', 'queued'),
    sent: row('good', 'versendet', 'sent'),
    failed: row('bad', 'nicht versendet', 'not sent'),
    bounced: row('bad', 'zurückgekommen', 'came back'),
  },
} as const satisfies Readonly<Record<string, StateWords>>;

/** A state as a badge: `<StateBadge of={states.server} state={row.state} />`. A state without a word is shown as it is. */
export function StateBadge({ of, state }: { readonly of: StateWords; readonly state: string }) {
  const { t } = useLanguage();
  const word = of[state];
  return <Badge tone={word?.tone ?? 'quiet'}>{word ? t(word.text) : state}</Badge>;
}

/** The states as choices of a filter. */
export function choicesOf(words: Readonly<Record<string, StateWord | Text>>, t: (text: Text) => string): Choice[] {
  return Object.entries(words).map(([value, word]) => ({ value, label: t('text' in word ? word.text : word) }));
}
