import type { RefusalTable } from '../../kernel/result.ts';

export const catalogueRefusals = {
  'catalogue.not_a_seller': {
    status: 409,
    message: {
      de: 'Preise haben nur der Anbieter und Wiederverkäufer; „{name}“ ist keiner von beiden.',
      en: 'Only the provider and resellers have prices; “{name}” is neither.',
    },
    next: { de: 'Die Preise des Verkäufers ansehen.', en: "Look at the seller's prices." },
  },
  'catalogue.price_in_past': {
    status: 422,
    message: {
      de: 'Ein Preis gilt frühestens ab heute, dem {today}; {validFrom} ist vorbei.',
      en: 'A price holds from today, {today}, at the earliest; {validFrom} is over.',
    },
    next: { de: 'Heute oder einen späteren Tag wählen.', en: 'Choose today or a later day.' },
  },
  'catalogue.price_exists': {
    status: 409,
    message: {
      de: 'Ab dem {validFrom} gilt für {flavour} schon ein Preis; er wird nicht überschrieben.',
      en: 'From {validFrom} a price for {flavour} holds already; it is not overwritten.',
    },
    next: { de: 'Einen anderen Tag wählen.', en: 'Choose another day.' },
  },
  'catalogue.price_twice': {
    status: 422,
    message: {
      de: 'Für {flavour} steht derselbe Preis zweimal in der Anfrage.', en: 'The price for {flavour} is given twice.',
    },
    next: { de: 'Jede Auswahl nur einmal angeben.', en: 'Give each choice once.' },
  },
  'catalogue.no_price': {
    status: 409,
    message: {
      de: 'Für {flavour} in dieser Verfügbarkeitsklasse und Betriebsart gibt es heute keinen Preis.',
      en: 'There is no price today for {flavour} in this availability class and mode of operation.',
    },
    next: { de: 'Eine andere Auswahl treffen oder ein Angebot anfragen.', en: 'Choose otherwise, or ask for an offer.' },
  },
  'catalogue.no_option_price': {
    status: 409,
    message: {
      de: 'Für „{option}“ gibt es heute keinen Listenpreis.', en: 'There is no list price today for “{optionEn}”.',
    },
    next: { de: 'Ein Angebot anfragen.', en: 'Ask for an offer.' },
  },
} satisfies RefusalTable<string>;
