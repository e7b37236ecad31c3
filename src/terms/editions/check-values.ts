import type { Language } from '../../kernel/text.ts';
import { InputRefused } from '../refusals.ts';
import { definitions } from './definitions.ts';
import type { EditionValues } from './values.ts';

export interface ValueProblem {
  /** JSON pointer below `values`. */
  readonly path: string;
  readonly message: Readonly<Record<Language, string>>;
}

/** What is wrong with an edition's values: each alone, then those that must fit together. */
export function checkValues(values: Readonly<Record<string, unknown>>): ValueProblem[] {
  const problems: ValueProblem[] = [];
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(definitions, name)) {
      problems.push({
        path: `/${name}`,
        message: { de: `„${name}“ ist kein Wert einer Ausgabe.`, en: `“${name}” is no value of an edition.` },
      });
    }
  }
  for (const [name, { field }] of Object.entries(definitions)) {
    try {
      field.read(values[name], `/${name}`);
    } catch (error) {
      if (!(error instanceof InputRefused)) throw error;
      problems.push({ path: error.refusal.path ?? `/${name}`, message: error.refusal.message });
    }
  }
  return problems.length > 0 ? problems : together(values as unknown as EditionValues);
}

/** Values that contradict one another although each is possible. */
function together(values: EditionValues): ValueProblem[] {
  const rules: readonly (readonly [wrong: boolean, path: string, de: string, en: string])[] = [
    [
      !Object.hasOwn(values.faultProfiles, values.faultProfile),
      '/faultProfile',
      `Das Profil „${values.faultProfile}“ gibt es nicht.`,
      `There is no profile “${values.faultProfile}”.`,
    ],
    [
      values.surveyExtendedWorkingDays < values.surveyWorkingDays,
      '/surveyExtendedWorkingDays',
      'Die Verlängerung ist kürzer als die Frist.',
      'The extension is shorter than the period.',
    ],
    [
      Number(values.delayCapPercent) < Number(values.delayPercentPerWeek),
      '/delayCapPercent',
      'Der Höchstsatz liegt unter dem Wochensatz.',
      'The cap lies below the rate per week.',
    ],
    [
      Object.values(values.serviceHours).every((hours) => hours.length === 0),
      '/serviceHours',
      'Die Servicezeiten öffnen an keinem Tag.',
      'The service hours open on no day.',
    ],
    [
      Number(values.securityCoverPercent) < 100,
      '/securityCoverPercent',
      'Die Deckung liegt unter den Forderungen.',
      'The cover lies below the claims.',
    ],
  ];
  return rules.filter(([wrong]) => wrong).map(([, path, de, en]) => ({ path, message: { de, en } }));
}
