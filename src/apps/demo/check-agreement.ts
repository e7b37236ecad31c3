import { Temporal } from 'temporal-polyfill';
import {
  defaultEdition, deletionAfterEnd, offerBinding, ordinaryTermination, vatPercentOn,
} from '../../terms/index.ts';
import { contains } from '../../modules/network/index.ts';
import type { Case } from './read-case.ts';

/** What is wrong with a value only because of another one. */
interface Disagreement {
  readonly path: readonly string[];
  readonly message: string;
}

/** Whether the values of a case, each good for itself, can be played together; nothing is created for it. */
export function agreementFaults({ provider, offer, order, notice }: Case): Disagreement[] {
  const faults: Disagreement[] = [];
  const demand = (holds: boolean, path: readonly string[], message: string) => {
    if (!holds) faults.push({ path, message });
  };
  demand(contains(provider.network, provider.gateway), ['provider', 'gateway'],
    `${provider.gateway} is not a usable address of ${provider.network}`);
  demand(offer.binding || offer.weeks === undefined, ['offer', 'weeks'], 'an offer that does not bind has no weeks (A2 (1))');
  demand(offer.on <= order.on, ['order', 'on'], `${order.on} lies before ${offer.on}, the day of the offer`);
  const firstInvoice = Temporal.PlainDate.from(order.on).toPlainYearMonth().add({ months: 1 }).toPlainDate({ day: 1 })
    .toString();
  demand(firstInvoice < notice.on, ['notice', 'on'],
    `${notice.on} lies too early: the first invoice, of ${firstInvoice}, is played before the notice`);
  if (faults.length > 0) return faults;
  return computed(offer, order.on, notice.on);
}

/** What the clauses say of the days; a day for which they lack data is named as well. */
function computed(offer: Case['offer'], orderedOn: string, noticedOn: string): Disagreement[] {
  const under = { edition: defaultEdition };
  try {
    const { bindingUntil } = offerBinding.compute(
      { offerDate: offer.on, ...(offer.weeks ? { weeks: offer.weeks } : {}) }, under,
    );
    if (orderedOn > bindingUntil) {
      return [{ path: ['order', 'on'], message: `${orderedOn} is too late: the offer stands until ${bindingUntil} (A2 (2))` }];
    }
    const { endsOn } = ordinaryTermination.compute({
      startOn: orderedOn, minimumMonths: offer.minimumMonths, asOf: noticedOn, noticeReceivedOn: noticedOn,
    }, under);
    if (endsOn) deletionAfterEnd.compute({ endedOn: endsOn }, under);
    vatPercentOn(offer.on);
    return [];
  } catch (error) {
    return [{ path: ['offer', 'on'], message: `these days cannot be computed: ${(error as Error).message}` }];
  }
}
