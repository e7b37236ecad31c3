import { useQuery } from '@tanstack/react-query';
import { reading, type RowOf } from '../../account/read.ts';
import { useMay } from '../../account/me.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Section } from '../../ui/layout.tsx';
import { DeadlineList, type Deadline } from './deadlines.tsx';

/** A deadline, or a day that looks like one. */
export type DueDay = Deadline & Pick<RowOf<'/api/v1/deadlines'>, 'state'>;

const MOST = 100;

/**
 * The days that clauses compute for contracts in service, the next first: until when notice is possible, and after a
 * notice when the data is deleted. Nothing fires on them yet, so they are no deadlines; `of` undefined asks for none.
 */
export function useContractDays(
  of: { readonly customerId: string } | { readonly contractId: string } | undefined,
): readonly DueDay[] {
  const mayRead = useMay('deadline:read').allowed;
  const { data } = useQuery({
    ...reading('/api/v1/contracts/days', { params: { query: { ...of, limit: MOST } } }),
    enabled: mayRead && of !== undefined,
  });
  const days = data?.items.map((day): DueDay => ({ ...day, id: `${day.subjectId}-${day.action}`, state: 'open' })) ?? [];
  return inOrder(days);
}

/** The next first. */
export function inOrder<Day extends Deadline>(days: readonly Day[]): Day[] {
  return days.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** Those days of all contracts of a customer; nothing where there are none. */
export function ContractDays({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const days = useContractDays({ customerId });
  if (days.length === 0) return null;
  return (
    <Section title={t({ de: 'Was sich aus Ihren Verträgen ergibt', en: 'What follows from your contracts' })}>
      <DeadlineList deadlines={days} />
    </Section>
  );
}
