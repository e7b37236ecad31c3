import type { RefusalTable } from '../../kernel/result.ts';

export const contractRefusals = {
  'contracts.unknown_offer': {
    status: 404,
    message: { de: 'Dieses Angebot gibt es nicht.', en: 'There is no such offer.' },
    next: { de: 'Angebotsnummer prüfen.', en: 'Check the offer number.' },
  },
  'contracts.offer_taken': {
    status: 409,
    message: { de: 'Das Angebot {number} ist bereits beauftragt.', en: 'Offer {number} has already been ordered.' },
    next: { de: 'Den bestehenden Vertrag ansehen.', en: 'Look at the existing contract.' },
  },
  'contracts.offer_expired': {
    status: 409,
    message: {
      de: 'Das Angebot {number} band bis {bindingUntil:date} (§ A2 Abs. 2); der Auftrag kam am {receivedOn:date}.',
      en: 'Offer {number} was binding until {bindingUntil:date} (§ A2 (2)); the order came on {receivedOn:date}.',
    },
    next: { de: 'Ein neues Angebot erstellen.', en: 'Make a new offer.' },
  },
  'contracts.offer_outdated': {
    status: 409,
    message: {
      de: 'Das unverbindliche Angebot {number} vom {offeredOn:date} wird nur bis {until:date} ohne Rückfrage angenommen; der Auftrag kam am {receivedOn:date}.',
      en: 'The non-binding offer {number} of {offeredOn:date} is only accepted without asking until {until:date}; the order came on {receivedOn:date}.',
    },
    next: { de: 'Ein neues Angebot erstellen.', en: 'Make a new offer.' },
  },
  'contracts.weeks_without_binding': {
    status: 422,
    message: {
      de: 'Ein unverbindliches Angebot hat keine Bindefrist.',
      en: 'An offer that does not bind has no time for which it binds.',
    },
    next: { de: 'Die Wochen weglassen oder verbindlich anbieten.', en: 'Leave out the weeks or make the offer binding.' },
  },
  'contracts.unknown_flavour': {
    status: 422,
    message: { de: 'Die Größe „{flavour}“ gibt es nicht.', en: 'There is no size “{flavour}”.' },
    next: { de: 'Eine der Größen wählen: {known}.', en: 'Choose one of: {known}.' },
  },
  'contracts.unknown_image': {
    status: 422,
    message: {
      de: 'Das Betriebssystem „{image}“ {why}; andere gibt es nach Absprache (C 4.6.4).',
      en: 'The system “{image}” {whyEn}; others are by arrangement (C 4.6.4).',
    },
    next: {
      de: 'Eines der Systeme wählen ({known}), oder den Verkäufer um ein Angebot bitten.',
      en: 'Choose one of the systems ({known}), or ask the seller for an offer.',
    },
  },
  'contracts.negative_price': {
    status: 422,
    message: { de: 'Ein Preis kann nicht negativ sein.', en: 'A price cannot be negative.' },
    next: { de: 'Den Preis ohne Vorzeichen angeben.', en: 'Give the price without a sign.' },
  },
  'contracts.bad_ssh_key': {
    status: 422,
    message: {
      de: 'Der SSH-Schlüssel ist nicht lesbar: {reasonDe}.',
      en: 'The SSH key cannot be read: {reasonEn}.',
    },
    next: {
      de: 'Jeden öffentlichen Schlüssel in einer eigenen Zeile angeben, etwa „ssh-ed25519 AAAA… name“.',
      en: 'Give each public key on a line of its own, such as “ssh-ed25519 AAAA… name”.',
    },
  },
  'contracts.unmanaged_needs_key': {
    status: 422,
    message: {
      de: 'Ein Server ohne Betriebsführung braucht einen SSH-Schlüssel des Kunden.',
      en: 'An unmanaged server needs a key of the customer.',
    },
    next: { de: 'Mindestens einen öffentlichen SSH-Schlüssel angeben.', en: 'Give at least one public SSH key.' },
  },
  'contracts.already_accepted': {
    status: 409,
    message: {
      de: 'Die Leistung zum Vertrag {number} ist seit dem {acceptedOn:date} abgenommen (§ A8 Abs. 3).',
      en: 'The service of contract {number} has been accepted since {acceptedOn:date} (§ A8 (3)).',
    },
    next: { de: 'Mängel als Störung melden.', en: 'Report defects as faults.' },
  },
  'contracts.use_outside_service': {
    status: 422,
    message: {
      de: 'Die produktive Nutzung muss zwischen dem {startsOn:date} und heute, dem {today:date}, liegen.',
      en: 'Productive use must lie between {startsOn:date} and today, {today:date}.',
    },
    next: { de: 'Den Tag prüfen.', en: 'Check the day.' },
  },
  'contracts.contradictory_verdict': {
    status: 422,
    message: {
      de: 'Eine Abnahme und wesentliche Mängel schließen einander aus.',
      en: 'Acceptance and significant defects exclude each other.',
    },
    next: {
      de: 'Die Abnahme verweigern oder die Mängel weglassen.', en: 'Refuse acceptance, or leave the defects out.',
    },
  },
  'contracts.price_changed': {
    status: 409,
    message: {
      de: 'Der Preis ist nicht mehr der vereinbarte: {monthlyNet:money} im Monat und {setupNet:money} einmalig, netto.',
      en: 'The price is no longer the one agreed to: {monthlyNet:money} a month and {setupNet:money} once, net.',
    },
    next: {
      de: 'Den neuen Preis ansehen und, wenn er passt, mit ihm noch einmal bestellen.',
      en: 'Look at the new price and order again with it if it suits.',
    },
  },
  'contracts.unknown_contract': {
    status: 404,
    message: { de: 'Diesen Vertrag gibt es nicht.', en: 'There is no such contract.' },
    next: { de: 'Vertragsnummer prüfen.', en: 'Check the contract number.' },
  },
  'contracts.unknown_document': {
    status: 404,
    message: { de: 'Dieses Dokument gibt es nicht.', en: 'There is no such document.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'contracts.document_damaged': {
    status: 500,
    message: {
      de: 'Der Inhalt des Dokuments {fileName} stimmt nicht mit seiner Prüfsumme überein; er wird nicht ausgegeben.',
      en: 'The content of document {fileName} does not match its hash; it is not given out.',
    },
    next: {
      de: 'Der Betreiber ist alarmiert und stellt das Original aus einer Sicherung des Speichers wieder her.',
      en: 'The operator has an alarm and restores the original from a backup of the store.',
    },
  },
  'contracts.document_unreachable': {
    status: 503,
    message: {
      de: 'Das Dokument {fileName} liegt im Speicher {store}, der gerade nicht antwortet.',
      en: 'Document {fileName} is in the store {store}, which does not answer at the moment.',
    },
    next: {
      de: 'Später erneut versuchen; bleibt es so, den Betreiber fragen.',
      en: 'Try again later; if it stays like this, ask the operator.',
    },
  },
  'contracts.unknown_mail': {
    status: 404,
    message: {
      de: 'Keine versendete E-Mail hat diese Message-ID.',
      en: 'No mail that was sent has this Message-ID.',
    },
    next: { de: 'Die Message-ID aus dem Zustellbericht übernehmen.', en: 'Take the Message-ID from the delivery report.' },
  },
  'contracts.last_contact': {
    status: 409,
    message: {
      de: '{name} ist der einzige Ansprechpartner des Vertrags {number}; einen muss er haben (§ A3 Abs. 3).',
      en: '{name} is the only contact of contract {number}; it must have one (§ A3 (3)).',
    },
    next: {
      de: 'Zuerst einen anderen Ansprechpartner für den Vertrag benennen.',
      en: 'Name another contact for the contract first.',
    },
  },
  'contracts.not_in_charge': {
    status: 404,
    message: { de: 'Dieser Ansprechpartner gehört nicht zum Vertrag.', en: 'The contract has no such contact.' },
    next: { de: 'Die Ansprechpartner des Vertrags ansehen.', en: 'Look at the contacts of the contract.' },
  },
  'contracts.not_active': {
    status: 409,
    message: {
      de: 'Der Vertrag {number} ist im Zustand „{state}“; das geht nur bei einem laufenden Vertrag.',
      en: 'Contract {number} is “{state}”; this needs an active contract.',
    },
    next: { de: 'Den Zustand des Vertrags prüfen.', en: 'Check the state of the contract.' },
  },
  'contracts.unknown_mfa_exemption': {
    status: 404,
    message: { de: 'Dieses Angebot einer Ausnahme gibt es nicht.', en: 'There is no such offer of an exemption.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'contracts.mfa_exemption_exists': {
    status: 409,
    message: {
      de: 'Für diesen Kunden gibt es schon das Angebot {number} einer Ausnahme vom zweiten Faktor.',
      en: 'This customer has offer {number} of an exemption from the second factor already.',
    },
    next: { de: 'Es zuerst widerrufen.', en: 'Revoke it first.' },
  },
  'contracts.mfa_exemption_decided': {
    status: 409,
    message: {
      de: 'Über das Angebot {number} ist schon entschieden („{state}“).',
      en: 'Offer {number} has been decided already (“{state}”).',
    },
    next: { de: 'Bei Bedarf ein neues machen.', en: 'Make a new one where it is still wanted.' },
  },
  'contracts.mfa_needs_exemption': {
    status: 409,
    message: {
      de: 'Der zweite Faktor lässt sich nur mit einem angenommenen Angebot abschalten, das die ersetzende Maßnahme nennt '
        + '({clause}).',
      en: 'The second factor is only switched off with an accepted offer that names the control replacing it ({clause}).',
    },
    next: { de: 'Dem Kunden eine Ausnahme anbieten.', en: 'Offer the customer an exemption.' },
  },
} satisfies RefusalTable<string>;
