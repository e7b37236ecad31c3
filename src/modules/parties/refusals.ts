import type { RefusalTable } from '../../kernel/result.ts';

export const partyRefusals = {
  'parties.not_a_business': {
    status: 422,
    message: {
      de: 'Die AGB gelten nicht für Verbraucher; „{name}“ kann nicht Kunde werden (§ A1 Abs. 1).',
      en: 'The terms do not apply to consumers; “{name}” cannot become a customer (§ A1 (1)).',
    },
    next: {
      de: 'Nur Unternehmen als Kunden anlegen.',
      en: 'Register businesses only.',
    },
  },
  'parties.foreign_customer': {
    status: 422,
    message: {
      de: 'Kunden mit Sitz außerhalb Deutschlands kann dieses Programm noch nicht abrechnen (§ 13b UStG).',
      en: 'This program cannot yet invoice customers outside Germany (§ 13b UStG).',
    },
    next: { de: 'Den Kunden ohne Hafenamt abrechnen.', en: 'Invoice this customer without Hafenamt.' },
  },
  'parties.no_provider': {
    status: 409,
    message: { de: 'Es ist noch kein Anbieter eingerichtet.', en: 'No provider has been set up yet.' },
    next: { de: 'Zuerst den Anbieter anlegen.', en: 'Set up the provider first.' },
  },
  'parties.unknown_organisation': {
    status: 404,
    message: { de: 'Diese Organisation gibt es nicht.', en: 'There is no such organisation.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'parties.unknown_contact': {
    status: 422,
    message: {
      de: 'Diesen Ansprechpartner hat der Kunde nicht (mehr).',
      en: 'The customer has no such contact (any more).',
    },
    next: { de: 'Einen Ansprechpartner dieses Kunden wählen.', en: 'Choose a contact of this customer.' },
  },
  'parties.no_such_contact': {
    status: 404,
    message: { de: 'Diesen Ansprechpartner gibt es nicht.', en: 'There is no such contact.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'parties.contact_left': {
    status: 409,
    message: { de: '{name} ist nicht mehr Ansprechpartner.', en: '{name} is no contact any more.' },
    next: { de: 'Einen anderen Ansprechpartner benennen.', en: 'Name another contact.' },
  },
  'parties.no_named_contact': {
    status: 422,
    message: {
      de: 'Der Kunde hat keinen sachkundigen Ansprechpartner benannt (§ A3 Abs. 3).',
      en: 'The customer has not named a competent contact (§ A3 (3)).',
    },
    next: {
      de: 'Vor Leistungsbeginn mindestens einen Ansprechpartner benennen.',
      en: 'Name at least one contact before work starts.',
    },
  },
  'parties.unknown_reseller': {
    status: 422,
    message: { de: 'Einen solchen Wiederverkäufer gibt es nicht.', en: 'There is no such reseller.' },
    next: { de: 'Einen Wiederverkäufer der Liste wählen oder zuerst anlegen.', en: 'Choose one of the list, or register it first.' },
  },
  'parties.unknown_partner': {
    status: 422,
    message: { de: 'Einen solchen technischen Partner gibt es nicht.', en: 'There is no such technical partner.' },
    next: { de: 'Einen Partner der Liste wählen oder zuerst anlegen.', en: 'Choose one of the list, or register it first.' },
  },
  'parties.seller_needed': {
    status: 422,
    message: {
      de: 'Sie verkaufen für mehrere Wiederverkäufer; es fehlt, für welchen dieser Kunde angelegt wird.',
      en: 'You sell for several resellers; it is not said for which this customer is registered.',
    },
    next: { de: 'sellerId angeben.', en: 'Say sellerId.' },
  },
  'parties.customer_closed': {
    status: 409,
    message: {
      de: 'Der Kunde „{name}“ ist gelöscht; mit ihm wird nichts Neues vereinbart.',
      en: 'The customer “{name}” is deleted; nothing new is agreed with it.',
    },
    next: { de: 'Den Kunden neu anlegen.', en: 'Register the customer anew.' },
  },
} satisfies RefusalTable<string>;
