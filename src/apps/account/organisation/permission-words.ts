import type { Text } from '../../../kernel/text.ts';

const both = (de: string, en: string): Text => ({ de, en });

/** What one may do, in words and in groups as people look for it; keys as the API writes them. */
export const permissionGroups: readonly { readonly title: Text; readonly words: Readonly<Record<string, Text>> }[] = [
  {
    title: both('Server', 'Servers'),
    words: {
      'server:read': both('Server ansehen', 'see servers'),
      'server:operate': both('Server starten, stoppen, ändern, Snapshots', 'start, stop and change servers, snapshots'),
      'server:administer': both('Konsole, Kennwort, Rettungssystem, neu aufsetzen', 'console, password, rescue system, rebuild'),
      'server:isolate': both('Server vom Netz trennen', 'cut servers off from the network'),
      'backup:read': both('Sicherungen ansehen', 'see backups'),
      'backup:make': both('Sicherungen auslösen und prüfen', 'take and check backups'),
      'run:read': both('Vorgänge ansehen', 'see runs'),
      'run:repair': both('Vorgänge fortsetzen', 'let runs go on'),
      'network:read': both('Netze und Datenverkehr ansehen', 'see networks and traffic'),
      'network:change': both('Netze einrichten, Bandbreiten setzen und beschränken', 'set up networks, set and restrict rates'),
      'capacity:read': both('Hosts und Kapazität ansehen', 'see hosts and capacity'),
      'capacity:change': both('Hosts, Standorte und Abbilder verwalten', 'manage hosts, locations and images'),
      'finding:read': both('Befunde der Gegenprüfung ansehen', 'see findings of the reverse audit'),
      'finding:settle': both('Befunde entscheiden', 'decide on findings'),
      'deletion:read': both('Löschungen ansehen', 'see deletions'),
    },
  },
  {
    title: both('Verträge und Rechnungen', 'Contracts and invoices'),
    words: {
      'catalogue:read': both('Angebotene Größen ansehen', 'see what is on offer'),
      'price:read': both('Preise ansehen', 'see prices'),
      'price:change': both('Preise eintragen', 'enter prices'),
      'offer:read': both('Angebote ansehen', 'see offers'),
      'offer:make': both('Angebote erstellen', 'make offers'),
      'order:place': both('bestellen', 'place orders'),
      'volume:order': both('Volumes bestellen', 'order volumes'),
      'address:order': both('Weitere Adressen bestellen', 'order additional addresses'),
      'quota:read': both('Kontingente ansehen', 'see quotas'),
      'quota:change': both('Kontingente festlegen', 'set quotas'),
      'contract:read': both('Verträge ansehen', 'see contracts'),
      'contract:declare': both('kündigen, abnehmen, Ansprechpartner ändern', 'give notice, accept, change contacts'),
      'project:read': both('Projekte ansehen', 'see projects'),
      'project:manage': both('Projekte führen und übergeben', 'run projects and hand them over'),
      'document:read': both('Dokumente und Erklärungen lesen', 'read documents and declarations'),
      'invoice:read': both('Rechnungen lesen', 'read invoices'),
      'deadline:read': both('Fristen ansehen', 'see deadlines'),
      'deadline:retry': both('Fristen erneut auslösen', 'make deadlines due again'),
      'clause:compute': both('Bedingungen lesen und rechnen', 'read and compute the terms'),
    },
  },
  {
    title: both('Kunden und Personen', 'Customers and people'),
    words: {
      'customer:read': both('Stammdaten ansehen', 'see particulars'),
      'customer:register': both('Kunden aufnehmen', 'register customers'),
      'customer:change': both('Stammdaten ändern', 'change particulars'),
      'customer:delete': both('Kunden löschen', 'delete customers'),
      'tier:read': both('Reseller und Partner ansehen', 'see resellers and partners'),
      'tier:manage': both('Reseller und Partner zuordnen', 'assign resellers and partners'),
      'contact:read': both('Ansprechpartner ansehen', 'see contacts'),
      'contact:name': both('Ansprechpartner benennen', 'name contacts'),
      'person:read': both('Personen ansehen', 'see people'),
      'person:manage': both('Personen einladen, Rollen geben', 'invite people, give roles'),
      'sso:manage': both('Single Sign-on einrichten', 'set up single sign-on'),
      'key:manage': both('Dienstkonten und ihre Schlüssel verwalten', 'manage service accounts and their keys'),
      'webhook:manage': both('Webhooks verwalten', 'manage webhooks'),
      'search:use': both('suchen', 'search'),
      'provider:read': both('Angaben des Anbieters lesen', 'read the provider’s particulars'),
      'provider:change': both('Angaben des Anbieters ändern', 'change the provider’s particulars'),
      'mail:bounce': both('Unzustellbare E-Mails eintragen', 'enter mail that did not arrive'),
    },
  },
  {
    title: both('Aufsicht und Datenschutz', 'Oversight and data protection'),
    words: {
      'audit:read': both('Prüfprotokoll lesen', 'read the audit trail'),
      'audit:verify': both('Prüfprotokoll nachrechnen', 'verify the audit trail'),
      'access-log:read': both('Zugriffsprotokoll lesen', 'read the access log'),
      'alarm:read': both('Alarme ansehen', 'see alarms'),
      'alarm:settle': both('Alarme erledigen', 'settle alarms'),
      'agreement:read': both('Auftragsverarbeiter ansehen', 'see processors'),
      'agreement:manage': both('Auftragsverarbeiter eintragen', 'register processors'),
      'privacy:export': both('Personendaten ausgeben', 'export personal data'),
      'privacy:erase': both('Personendaten löschen', 'erase personal data'),
      'legal-hold:read': both('Löschsperren ansehen', 'see legal holds'),
      'legal-hold:manage': both('Löschsperren setzen', 'set legal holds'),
      'support:open': both('Supportzugriff eröffnen', 'open a support access'),
      'support:read': both('Supportzugriffe ansehen', 'see support accesses'),
      'support:end': both('Supportzugriffe beenden', 'end support accesses'),
      'mfa:read': both('Regel zum zweiten Faktor ansehen', 'see the second-factor rule'),
      'mfa:change': both('Regel zum zweiten Faktor ändern', 'change the second-factor rule'),
      'mfa-exemption:read': both('Verzicht auf den zweiten Faktor ansehen', 'see second-factor exemptions'),
      'mfa-exemption:offer': both('Verzicht auf den zweiten Faktor anbieten', 'offer second-factor exemptions'),
      'mfa-exemption:decide': both('über den Verzicht auf den zweiten Faktor entscheiden', 'decide on second-factor exemptions'),
      'approval:read': both('Freigaben ansehen', 'see approvals'),
      'approval:decide': both('Freigaben erteilen', 'decide on approvals'),
    },
  },
];

const words = Object.assign({}, ...permissionGroups.map((group) => group.words)) as Readonly<Record<string, Text>>;

/** A permission in words; one that has none is shown as it is. */
export function permissionName(permission: string, t: (text: Text) => string): string {
  const text = words[permission];
  return text ? t(text) : permission;
}
