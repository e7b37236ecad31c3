import type { Text } from '../../../kernel/text.ts';
import { Link } from '../../ui/link.tsx';
import type { Column } from '../../ui/table.tsx';
import { ThingLink } from '../../account/things/thing-link.tsx';

type Say = (text: Text) => string;

interface OfCustomer {
  readonly customerId: string | null;
  readonly customerName: string | null;
}

/** Whose a row is, with the way there. A row of nobody (the provider's own) shows a dash. */
export function customerColumn<Row extends OfCustomer>(t: Say): Column<Row> {
  return {
    key: 'customer', title: t({ de: 'Kunde', en: 'Customer' }), sort: 'customerName',
    cell: ({ customerId, customerName }) => (customerId === null || customerName === null
      ? '–' : <Link to={`/customers/${customerId}`} look="quiet">{customerName}</Link>),
  };
}

/** What a row is about, by its number where it has one. */
export function subjectColumn<Row extends { subjectId: string; subjectNumber?: string | null }>(t: Say): Column<Row> {
  return {
    key: 'subject', title: t({ de: 'betrifft', en: 'about' }),
    cell: ({ subjectId, subjectNumber }) => (
      <span className="figure"><ThingLink id={subjectId}>{subjectNumber ?? undefined}</ThingLink></span>
    ),
  };
}
