import type { Text } from '../../../kernel/text.ts';

/** Names of the kinds of things, as customers read them; keys as the API writes them. */
type Kinds = Readonly<Record<string, Text>>;

export const documentKinds = {
  'offer': { de: 'Angebot', en: 'Offer' },
  'order-confirmation': { de: 'Auftragsbestätigung', en: 'Order confirmation' },
  'handover-protocol': { de: 'Übergabeprotokoll', en: 'Handover protocol' },
  'ready-notice': { de: 'Bereitstellungsanzeige', en: 'Ready-for-service notice' },
  'invoice': { de: 'Rechnung', en: 'Invoice' },
  'invoice-xml': { de: 'E-Rechnung (XML)', en: 'E-invoice (XML)' },
  'termination-confirmation': { de: 'Kündigungsbestätigung', en: 'Confirmation of notice' },
  'deletion-certificate': { de: 'Löschbescheinigung', en: 'Deletion certificate' },
  'processing-agreement': { de: 'Vertrag zur Auftragsverarbeitung', en: 'Processing agreement' },
  'project-document': { de: 'Projektdokumentation', en: 'Project documentation' },
  'project-protocol': { de: 'Übergabeprotokoll eines Projekts', en: 'Handover record of a project' },
} as const satisfies Kinds;

export const declarationKinds = {
  'offer': { de: 'Angebot', en: 'Offer' },
  'order': { de: 'Auftrag', en: 'Order' },
  'order-confirmation': { de: 'Auftragsbestätigung', en: 'Order confirmation' },
  'ready-notice': { de: 'Bereitstellungsanzeige', en: 'Ready-for-service notice' },
  'invoice': { de: 'Rechnung', en: 'Invoice' },
  'protection-notice': { de: 'Hinweis zum Schutz', en: 'Notice on protection' },
  'isolation-notice': { de: 'Trennung vom Netz', en: 'Cut off from the network' },
  'reconnection-notice': { de: 'Wieder am Netz', en: 'Reconnected to the network' },
  'fair-use-notice': { de: 'Hinweis zum Datenverkehr', en: 'Notice on traffic' },
  'fair-use-restriction': { de: 'Bandbreite beschränkt', en: 'Rate restricted' },
  'fair-use-end': { de: 'Datenverkehr: erledigt', en: 'Traffic: settled' },
  'change': { de: 'Änderungsauftrag', en: 'Order of a change' },
  'change-confirmation': { de: 'Bestätigung einer Änderung', en: 'Confirmation of a change' },
  'termination': { de: 'Kündigung', en: 'Notice of termination' },
  'termination-confirmation': { de: 'Kündigungsbestätigung', en: 'Confirmation of notice' },
  'deletion-notice': { de: 'Mitteilung der Löschung', en: 'Notice of deletion' },
  'acceptance': { de: 'Abnahme', en: 'Acceptance' },
  'acceptance-refusal': { de: 'Verweigerung der Abnahme', en: 'Refusal of acceptance' },
  'work-presentation': { de: 'Vorlage zur Abnahme', en: 'Presentation for acceptance' },
  'project-handover': { de: 'Übergabe eines Projekts', en: 'Handover of a project' },
} as const satisfies Kinds;

export const channels = {
  portal: { de: 'Portal', en: 'portal' },
  api: { de: 'API', en: 'API' },
  email: { de: 'E-Mail', en: 'e-mail' },
  letter: { de: 'Brief', en: 'letter' },
} as const satisfies Kinds;

/** What happens on the day of a deadline. */
export const deadlineActions = {
  'offer-expires': { de: 'Angebot erlischt', en: 'Offer expires' },
  'acceptance-deemed': { de: 'Leistung gilt als abgenommen', en: 'Service counts as accepted' },
  'invoice-month': { de: 'Monatsrechnung', en: 'Monthly invoice' },
  'payment-due': { de: 'Rechnung ist fällig', en: 'Invoice falls due' },
  'contract-ends': { de: 'Vertrag endet', en: 'Contract ends' },
  'delete-data': { de: 'Daten werden gelöscht', en: 'Data are deleted' },
  'certificate-expires': { de: 'Zertifikat läuft ab', en: 'Certificate expires' },
  'snapshot-ages': { de: 'Snapshot veraltet', en: 'Snapshot ages' },
  'image-ages': { de: 'Betriebssystem veraltet', en: 'Operating system ages' },
  'work-accepted': { de: 'Arbeitspaket gilt als abgenommen', en: 'Work package counts as accepted' },
  'notice-ends': { de: 'Letzter Tag für eine Kündigung', en: 'Last day for a notice of termination' },
} as const satisfies Kinds;

/** Causes of an outage; the first counts against the availability promised (A4 (3)), the others don't. */
export const outageCauses = {
  provider: { de: 'Anbieter', en: 'provider' },
  planned: { de: 'angekündigte Wartung', en: 'planned maintenance' },
  emergency: { de: 'Notfallwartung', en: 'emergency maintenance' },
  customer: { de: 'Kunde', en: 'customer' },
  thirdParty: { de: 'Dritte', en: 'third party' },
  foreignInfrastructure: { de: 'fremde Netze', en: 'networks of others' },
  forceMajeure: { de: 'höhere Gewalt', en: 'force majeure' },
} as const satisfies Kinds;

export const availabilityClasses = {
  enterprise: { de: 'Enterprise', en: 'Enterprise' },
  business: { de: 'Business', en: 'Business' },
  standard: { de: 'Standard', en: 'Standard' },
} as const satisfies Kinds;

export const consistencies = {
  filesystem: { de: 'Dateisystem angehalten', en: 'file system held' },
  crash: { de: 'wie nach einem Stromausfall', en: 'as after a power cut' },
  stopped: { de: 'Server war gestoppt', en: 'server was stopped' },
} as const satisfies Kinds;

/** A kind in words; one that has none is shown as it is. */
export function nameOf(kinds: Kinds, key: string, t: (text: Text) => string): string {
  const text = kinds[key];
  return text ? t(text) : key;
}
