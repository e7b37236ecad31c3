import type { RefusalTable } from '../../kernel/result.ts';

export const privacyRefusals = {
  'privacy.unknown_person': {
    status: 404,
    message: { de: 'Zu dieser Kennung gibt es keine Person.', en: 'There is no person with this id.' },
    next: {
      de: 'Die Kennung eines Kontos (acc_…) oder eines Ansprechpartners (con_…) angeben.',
      en: 'Give the id of an account (acc_…) or a contact (con_…).',
    },
  },
  'privacy.already_erased': {
    status: 409,
    message: { de: 'Die Daten dieser Person sind schon gelöscht.', en: 'This person’s data has been erased already.' },
    next: { de: 'Nichts zu tun; was bleibt, nennt das Löschprotokoll.', en: 'Nothing to do; the record of the erasure names what is kept.' },
  },
  'privacy.last_contact': {
    status: 409,
    message: {
      de: 'Die Person ist der letzte benannte Ansprechpartner von „{name}“, dessen Vertrag {contract} läuft (§ A3 Abs. 3).',
      en: 'The person is the last named contact of “{name}”, whose contract {contract} is running (§ A3 (3)).',
    },
    next: { de: 'Zuerst einen anderen Ansprechpartner benennen lassen.', en: 'Have another contact named first.' },
  },
  'privacy.legal_hold': {
    status: 409,
    message: {
      de: 'Für „{name}“ gilt eine Löschsperre: {reason}',
      en: 'There is a legal hold on “{name}”: {reason}',
    },
    next: {
      de: 'Warten, bis die Sperre aufgehoben ist (Art. 17 Abs. 3 lit. e DSGVO).',
      en: 'Wait until the hold is lifted (Art. 17 (3) (e) GDPR).',
    },
  },
  'privacy.unknown_erasure': {
    status: 404,
    message: { de: 'Dieses Löschprotokoll gibt es nicht.', en: 'There is no such record of an erasure.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'privacy.unknown_customer': {
    status: 404,
    message: { de: 'Diesen Kunden gibt es nicht.', en: 'There is no such customer.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'privacy.customer_closed': {
    status: 409,
    message: { de: 'Der Kunde „{name}“ ist schon gelöscht.', en: 'The customer “{name}” is deleted already.' },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  'privacy.contracts_left': {
    status: 409,
    message: {
      de: 'Der Kunde „{name}“ hat noch Verträge, die nicht beendet sind: {left}',
      en: 'The customer “{name}” still has contracts that have not ended: {left}',
    },
    next: { de: 'Die Verträge beenden und ihr Ende abwarten.', en: 'End the contracts and wait for their end.' },
  },
  'privacy.data_left': {
    status: 409,
    message: {
      de: 'Von „{name}“ sind noch Daten oder offene Vorgänge da: {left}',
      en: 'There is still data of “{name}”, or something under way: {left}',
    },
    next: {
      de: 'Die Löschung nach Vertragsende (§ D5 Abs. 1) und die letzte Rechnung abwarten.',
      en: 'Wait for the deletion after the end of the contract (§ D5 (1)) and the last invoice.',
    },
  },
  'privacy.hold_exists': {
    status: 409,
    message: { de: 'Für „{name}“ gilt schon eine Löschsperre.', en: 'There is a legal hold on “{name}” already.' },
    next: { de: 'Die bestehende gilt weiter.', en: 'The one there is goes on.' },
  },
  'privacy.no_hold': {
    status: 409,
    message: { de: 'Für „{name}“ gilt keine Löschsperre.', en: 'There is no legal hold on “{name}”.' },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  'privacy.deletion_under_way': {
    status: 409,
    message: {
      de: 'Die Löschung nach Vertragsende läuft schon (Ablauf {run}); eine Sperre käme zu spät.',
      en: 'The deletion after the end of the contract is under way (run {run}); a hold would come too late.',
    },
    next: {
      de: 'Den Ablauf ansehen und sofort mit dem Betrieb sprechen.', en: 'Look at the run and talk to operations at once.',
    },
  },
  'privacy.unknown_agreement': {
    status: 404,
    message: { de: 'Diesen Vertrag mit einem Auftragsverarbeiter gibt es nicht.', en: 'There is no such agreement with a processor.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'privacy.agreement_ended': {
    status: 409,
    message: { de: 'Dieser Vertrag ist schon zum {endedOn:date} beendet.', en: 'This agreement has ended already, on {endedOn:date}.' },
    next: { de: 'Nichts zu tun.', en: 'Nothing to do.' },
  },
  'privacy.bad_end': {
    status: 422,
    message: {
      de: 'Ein am {signedOn:date} geschlossener Vertrag endet nicht davor.',
      en: 'An agreement signed on {signedOn:date} does not end before that.',
    },
    next: { de: 'Einen späteren Tag angeben.', en: 'Give a later day.' },
  },
  'privacy.not_a_pdf': {
    status: 422,
    message: { de: 'Das ist kein PDF in Base64, oder es ist größer als {most} Bytes.', en: 'This is no PDF in base64, or it is larger than {most} bytes.' },
    next: { de: 'Den unterschriebenen Vertrag als PDF hochladen.', en: 'Upload the signed agreement as a PDF.' },
  },
  'privacy.no_document': {
    status: 404,
    message: {
      de: 'Zu diesem Vertrag ist kein Dokument hinterlegt.', en: 'No document was kept with this agreement.',
    },
    next: { de: 'Beim Anbieter anfordern.', en: 'Ask the provider for it.' },
  },
} satisfies RefusalTable<string>;
