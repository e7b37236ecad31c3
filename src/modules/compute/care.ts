import type { Text } from '../../kernel/text.ts';

export interface CareLine {
  readonly name: 'access' | 'monitoring' | 'updates' | 'firewall';
  readonly title: Text;
  /** Of the service description. */
  readonly clause: string;
  readonly text: Text;
}

interface Row {
  readonly title: Text;
  readonly clause: string;
  readonly managed: Text;
  readonly unmanaged: Text;
}

/**
 * promise C-3.4.1: what the flag „managed“ decides, of Linux and of Windows alike, in one table; the price has its own
 * column in the price list.
 */
const rows: Readonly<Record<CareLine['name'], Row>> = {
  access: {
    title: { de: 'Administrativer Zugriff', en: 'Administrative access' }, clause: 'C-5',
    managed: { de: 'Keiner: Wir betreiben das System.', en: 'None: we operate the system.' },
    unmanaged: { de: 'Beim Kunden, mit SSH-Schlüssel oder Kennwort und der Konsole.', en: 'The customer’s, by SSH key or password and the console.' },
  },
  monitoring: {
    title: { de: 'Überwachung', en: 'Monitoring' }, clause: 'C-4.4.2',
    managed: {
      de: 'Wir überwachen Betriebszustand und Erreichbarkeit und fragen das System alle 15 Minuten nach Arbeitsspeicher, '
        + 'Dateisystem und ausgefallenen Diensten.',
      en: 'We watch whether it runs and can be reached, and ask the system every 15 minutes about its memory, file system and '
        + 'failed services.',
    },
    unmanaged: {
      de: 'Wir überwachen Betriebszustand und Erreichbarkeit.', en: 'We watch whether it runs and can be reached.',
    },
  },
  updates: {
    title: { de: 'Updates', en: 'Updates' }, clause: 'C-4.4.1',
    managed: {
      de: 'Wir prüfen laufend, welche ausstehen, und installieren empfohlene Sicherheitsupdates in geplanten Wartungen '
        + '(§ D3 Abs. 3 AGB).',
      en: 'We check which are pending and install recommended security updates in planned maintenance (§ D3 (3)).',
    },
    unmanaged: { de: 'Installiert der Kunde.', en: 'The customer installs them.' },
  },
  firewall: {
    title: { de: 'Firewall des Betriebssystems', en: 'The system’s firewall' }, clause: 'C-4.5.3',
    managed: { de: 'Halten wir, wie sie übergeben wurde.', en: 'We keep it as handed over.' },
    unmanaged: {
      de: 'Kann der Kunde ändern; dann gewährleisten wir den Schutz nicht mehr.', en: 'The customer’s to change; we then no longer guarantee the protection.',
    },
  },
};

/** Who does what for a server, in the table's order. */
export function careOf(managed: boolean): CareLine[] {
  return (Object.entries(rows) as [CareLine['name'], Row][]).map(([name, { title, clause, ...row }]) =>
    ({ name, title, clause, text: managed ? row.managed : row.unmanaged }));
}
