import type { Text } from '../kernel/text.ts';
import { silencesOfDescriptions } from './silences-descriptions.ts';
import { missingDocuments } from './silences-documents.ts';
import { silencesOfPartA } from './silences-part-a.ts';
import { silencesOfPaymentAndTerm } from './silences-payment-and-term.ts';
import { silencesOfSpecialTerms } from './silences-special-terms.ts';

/**
 * Where the documents contradict themselves, point nowhere or say nothing, and how this program reads
 * them. A reading is a choice; the edition file can settle each by its id.
 */
export interface Silence {
  /** Stable, for `settles` in an edition file. */
  readonly id: string;
  readonly kind: 'reference' | 'contradiction' | 'silence' | 'document';
  /** Paragraphs concerned. */
  readonly where: readonly string[];
  /** The reference that leads nowhere or astray, as the document writes it. */
  readonly cites?: string;
  /** What it is read as; absent where nothing can be. */
  readonly means?: string;
  readonly finding: Text;
  readonly reading: Text;
  readonly why: Text;
  /** True while no reading can stand in for what is missing: somebody has to supply it. */
  readonly isOpen?: boolean;
}

export const silences: readonly Silence[] = [
  ...silencesOfPartA,
  ...silencesOfPaymentAndTerm,
  ...silencesOfSpecialTerms,
  ...silencesOfDescriptions,
  ...missingDocuments,
];
