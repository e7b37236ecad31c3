import { fillText, type Text } from '../../kernel/text.ts';
import { acceptance, editionById, type Step } from '../../terms/index.ts';

/** What was presented, to whom which edition's A8 holds; `refusedOn`: refused before, in time. */
export interface Presented {
  readonly presentedOn: string;
  readonly refusedOn: string | null;
  readonly edition: string;
}

export interface Verdict {
  readonly verdict: 'accepted' | 'refused';
  /** Of a refusal: only more than insignificant defects refuse acceptance (A8 (3) b). */
  readonly defects?: 'significant' | 'insignificant';
  /** The day productive use began, where it is known and not for the test alone (A8 (3) a). */
  readonly productiveUseOn?: string;
}

export interface Judged {
  /** The day of acceptance; it may lie ahead, where nothing but the period decides. Null: refused. */
  readonly acceptedOn: string | null;
  readonly reason: 'declared' | 'productiveUse' | 'period' | 'refused';
  readonly because: readonly Step[];
}

const outcomes = {
  accepted: { de: 'abgenommen am {on:date}', en: 'accepted on {on:date}' },
  refused: { de: 'Abnahme am {on:date} verweigert', en: 'acceptance refused on {on:date}' },
  deemed: { de: 'ohne Verweigerung abgenommen am {on:date}', en: 'accepted on {on:date}, for nobody refused' },
} satisfies Record<string, Text>;

/** What became of the period in which acceptance could be refused, for its deadline. */
export function acceptanceOutcome(what: keyof typeof outcomes, on: string): Text {
  return fillText(outcomes[what], { on });
}

/** promise A8.3: what a verdict of today makes of a work that was presented, as the clause computes it. */
export function judgeAcceptance({ presentedOn, refusedOn, edition }: Presented, given: Verdict, today: string): Judged {
  const { verdict, defects, productiveUseOn } = given;
  const computed = acceptance.compute({
    presentedOn, ...(productiveUseOn ? { productiveUseOn } : {}),
    ...(refusedOn || verdict === 'refused' ? { refusedOn: refusedOn ?? today } : {}),
    ...(defects && !refusedOn ? { defects } : {}),
  }, { edition: editionById(edition) });
  // An express declaration accepts today, unless the clause had it accepted before.
  const declared = verdict === 'accepted' && (computed.acceptedOn === null || computed.acceptedOn > today);
  if (declared) return { acceptedOn: today, reason: 'declared', because: [declaredStep(today)] };
  const { acceptedOn, reason, because } = computed;
  return { acceptedOn, reason, because };
}

/** Acceptance is a declaration first of all; the clause only says when it is deemed. */
function declaredStep(today: string): Step {
  return {
    clause: 'A8.3',
    sentence: {
      de: 'Der Kunde kann die Abnahme ausdrücklich erklären.', en: 'The customer may declare acceptance expressly.',
    },
    inputs: { declaredOn: today }, value: today,
    text: { de: `am ${today} ausdrücklich erklärt: abgenommen an diesem Tag`, en: `declared on ${today}: accepted that day` },
  };
}
