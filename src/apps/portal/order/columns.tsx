import type { ReactNode } from 'react';
import { ReadPart, type Reading } from '../../account/things/reading.tsx';
import type { Choice } from './choice.ts';
import { WithContact, type Contact } from './named-contact.tsx';
import { Summary, type Told } from './summary.tsx';

/** An order as it is put together: what is chosen, what it means, and the signature below. */
export function OrderColumns<Quote extends Told>({ customerId, choice, quote, what, sign, children }: {
  readonly customerId: string;
  readonly choice: Pick<Choice, 'minimumMonths' | 'availabilityClass'>;
  readonly quote: Reading<Quote> & { readonly isPlaceholderData: boolean };
  /** What is bought, in a sentence. */
  readonly what: (quote: Quote) => ReactNode;
  /** The quote is undefined while there is none for this choice, or there can't be one. */
  readonly sign: (contacts: readonly Contact[], quote: Quote | undefined) => ReactNode;
  /** The choices. */
  readonly children: ReactNode;
}) {
  return (
    <div className="order">
      <div className="order-choice">{children}</div>
      <div className="order-summary">
        <ReadPart reading={quote} lines={8}>
          {(told) => <Summary what={what(told)} choice={choice} quote={told} isOld={quote.isPlaceholderData} />}
        </ReadPart>
      </div>
      <div className="order-sign">
        <WithContact customerId={customerId}>
          {(contacts) => sign(contacts, quote.isPlaceholderData ? undefined : quote.data)}
        </WithContact>
      </div>
    </div>
  );
}
