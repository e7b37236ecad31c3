import type { Text } from '../../kernel/text.ts';

/**
 * promise C-5.2: what is built for one customer alone, line by line in the description's order, as the work packages of
 * every such project. The last line, handing over, is the project's own end.
 */
export const packageTemplate = {
  'hardware': { de: 'Hardware liefern und aufbauen (Rechner, Netz, Speicher, Firewall)', en: 'Deliver and build the hardware (hosts, network, storage, firewall)' },
  'components': { de: 'Komponenten bereitstellen und einrichten', en: 'Provide and configure the components' },
  'operation': { de: 'Komponenten und Anwendungen in Betrieb nehmen', en: 'Put components and applications into operation' },
  'wishes': { de: 'Konfiguration und IP-Adressen nach Ihren Vorgaben', en: 'Configuration and IP addresses as you wish' },
  'backup': { de: 'Datensicherung einrichten (Veeam)', en: 'Configure the backup (Veeam)' },
  'documentation': { de: 'Dokumentation der Umgebung', en: 'Documentation of the environment' },
} as const satisfies Readonly<Record<string, Text>>;

export type PackageKind = keyof typeof packageTemplate | 'extra';

/** Packages a project may have beside those of the template. */
export const EXTRA_PACKAGES = 20;

/** What a package is called; one that was agreed for its project alone is called as it was agreed. */
export function packageTitle({ kind, title }: { readonly kind: string; readonly title: string }): Text {
  return packageTemplate[kind as keyof typeof packageTemplate] ?? { de: title, en: title };
}
