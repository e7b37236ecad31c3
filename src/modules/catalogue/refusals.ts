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
      de: 'Ein Preis gilt frühestens ab heute, dem {today:date}; {validFrom:date} ist vorbei.',
      en: 'A price holds from today, {today:date}, at the earliest; {validFrom:date} is over.',
    },
    next: { de: 'Heute oder einen späteren Tag wählen.', en: 'Choose today or a later day.' },
  },
  'catalogue.price_exists': {
    status: 409,
    message: {
      de: 'Ab dem {validFrom:date} gilt für {flavour} schon ein Preis; er wird nicht überschrieben.',
      en: 'From {validFrom:date} a price for {flavour} holds already; it is not overwritten.',
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
  'catalogue.unknown_location': {
    status: 404,
    message: { de: 'Diesen Standort gibt es nicht.', en: 'There is no such location.' },
    next: { de: 'Einen der Standorte wählen: GET /locations.', en: 'Choose one of the locations: GET /locations.' },
  },
  'catalogue.location_exists': {
    status: 409,
    message: { de: 'Ein Standort „{name}“ ist schon angelegt.', en: 'There is a location “{name}” already.' },
    next: { de: 'Einen anderen Namen wählen.', en: 'Choose another name.' },
  },
  'catalogue.unknown_certificate': {
    status: 404,
    message: { de: 'Dieses Zertifikat gibt es nicht.', en: 'There is no such certificate.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'catalogue.certificate_ends_early': {
    status: 422,
    message: {
      de: 'Ein Zertifikat endet nach dem Tag, an dem es beginnt.', en: 'A certificate ends after the day on which it begins.',
    },
    next: { de: 'Beide Tage vom Zertifikat abschreiben.', en: 'Copy both days from the certificate.' },
  },
  'catalogue.unknown_image': {
    status: 404,
    message: { de: 'Dieses importierte Image gibt es nicht.', en: 'There is no such imported image.' },
    next: { de: 'Kennung prüfen: GET /images.', en: 'Check the id: GET /images.' },
  },
  'catalogue.image_built_in': {
    status: 409,
    message: { de: '„{name}“ kommt mit dem Programm.', en: '“{name}” comes with the program.' },
    next: { de: 'Einen anderen Namen wählen.', en: 'Choose another name.' },
  },
  'catalogue.image_exists': {
    status: 409,
    message: {
      de: 'Unter „{name}“ ist schon ein anderes Image importiert; Server sind daraus gemacht.',
      en: 'Another image is imported as “{name}” already; servers were made from it.',
    },
    next: { de: 'Dem neuen einen Namen mit seiner Fassung geben.', en: 'Name the new one with its version.' },
  },
} satisfies RefusalTable<string>;
