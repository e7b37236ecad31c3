import { useRead } from '../../account/read.ts';
import { ReadPart } from '../../account/things/reading.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { inOrder, useContractDays } from './contract-days.tsx';
import { DeadlineList, type Deadline } from './deadlines.tsx';

const MOST = 20;

/** What is still to come about one thing, each day with its clause and its reason. */
export function DeadlinesOf({ subjectId }: { readonly subjectId: string }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/deadlines', { params: { query: { subjectId, state: 'open', limit: MOST } } });
  const days = useContractDays(subjectId.startsWith('ctr_') ? { contractId: subjectId } : undefined);
  return (
    <ReadPart reading={reading}>
      {({ items }) => (items.length + days.length === 0
        ? <p>{t({ de: 'Nichts steht an.', en: 'Nothing is coming up.' })}</p>
        : <DeadlineList deadlines={inOrder<Deadline>([...items, ...days])} />)}
    </ReadPart>
  );
}
