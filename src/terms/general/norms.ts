import type { Sentence } from '../clause.ts';

/** Norms of law that many clauses rely on, each in the program's own words. */
export const norms = {
  bgb187event: {
    clause: 'BGB.187.1',
    de: 'Der Tag des Ereignisses zählt nicht mit.',
    en: 'The day of the event is not counted.',
  },
  bgb187start: {
    clause: 'BGB.187.2',
    de: 'Beginnt die Frist mit einem Tag, zählt dieser Tag mit.',
    en: 'Where a period begins with a day, that day counts.',
  },
  bgb188: {
    clause: 'BGB.188',
    de: 'Monatsfristen enden am Tag gleicher Zahl; fehlt er, am Monatsletzten.',
    en: 'Periods of months end on the day of the same number, or on the month’s last day where it is missing.',
  },
  bgb193: {
    clause: 'BGB.193',
    de: 'Endet eine Erklärungs- oder Leistungsfrist an Samstag, Sonntag oder Feiertag, gilt der nächste Werktag.',
    en: 'A period to declare or perform that ends on a Saturday, Sunday or holiday ends on the next working day.',
  },
  noRoll: {
    clause: 'BGB.193',
    de: '§ 193 BGB gilt nicht für Kündigungsfristen, Laufzeiten, Aufbewahrung und Löschung.',
    en: '§ 193 BGB does not apply to notice periods, terms, retention and deletion.',
  },
  bgb247: {
    clause: 'BGB.247',
    de: 'Der Basiszinssatz ändert sich zum 1. Januar und 1. Juli.',
    en: 'The base rate changes on 1 January and 1 July.',
  },
  bgb288: {
    clause: 'BGB.288.5',
    de: 'Bei Verzug eines Unternehmers fällt einmal je Forderung eine Pauschale an.',
    en: 'On default of a business a flat fee is owed once per claim.',
  },
  workingDay: {
    clause: 'BGB.193',
    de: 'Arbeitstage sind Montag bis Freitag ohne gesetzliche Feiertage.',
    en: 'Working days are Monday to Friday without public holidays.',
  },
} as const satisfies Record<string, Sentence>;
