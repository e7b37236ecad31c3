import { Temporal } from 'temporal-polyfill';
import { must } from '../kernel/result.ts';
import { nextNumber, type Ctx } from '../database/index.ts';
import { deletionAfterEnd, editionById } from '../terms/index.ts';
import { issueDays } from '../modules/billing/index.ts';
import { serviceName } from '../modules/compute/index.ts';
import { readContract, readItems } from '../modules/contracts/index.ts';
import { openDueOn } from '../modules/deadlines/index.ts';
import { readDeletion } from '../modules/exit/index.ts';
import { footnoted, letterFrame, readCorrespondents, sendLetter } from './letters.ts';

const kindTitles: Readonly<Record<string, string>> = {
  server: 'Virtueller Server', volume: 'Festplatte', nic: 'Netzanschluss', address: 'IP-Adresse', backup: 'Sicherung',
  key: 'SSH-Schlüssel',
  network: 'Privates Netz', firewall: 'Firewall', snapshot: 'Snapshot', credential: 'Zugangsdaten',
};

/** The customer is told afterwards, with the certificate (D5 (1) sentence 4). */
export async function certifyDeletion(
  ctx: Ctx, { deletionId, contractId }: { readonly deletionId: string; readonly contractId: string },
): Promise<{ documentId: string }> {
  const deletion = await readDeletion(ctx, deletionId);
  const contract = must(await readContract(ctx, contractId));
  const between = await readCorrespondents(ctx, contract.tenant);
  const endedOn = contract.endsOn as string;
  const due = deletionAfterEnd.compute({ endedOn }, { edition: editionById(contract.edition) });
  const document = await sendLetter(ctx, between, {
    kind: 'deletion-certificate', subjectId: contractId, tenant: contract.tenant,
    data: {
      ...letterFrame(between, {
        number: await nextNumber(ctx, 'LB'), date: ctx.today, contractNumber: contract.number,
      }),
      serviceName: await serviceName(ctx, contractId), endedOn,
      dueOn: footnoted(due.deleteOn, due.because),
      items: deletion.items.map((item) => ({
        kind: kindTitles[item.kind] ?? item.kind, id: item.id, deletedAt: item.deletedAt.round('second').toString(),
        proof: item.proof,
      })),
      kept: await keptRecords(ctx, contractId),
    },
  }, 'deletion-notice');
  return { documentId: document.id };
}

const RETENTION_YEARS = {
  /** § 14b (1) UStG, § 147 (3) AO, § 257 (4) HGB, since 2025 eight years. */
  invoice: 8,
  /** § 147 (3) AO, § 257 (4) HGB. */
  letter: 6,
} as const;

/**
 * What the law makes us keep, and until when at the latest: a period begins with the end of the year in which the
 * document was made (§ 14b (1) UStG, § 147 (4) AO, § 257 (5) HGB), so the newest decides. The invoice of the last month
 * may still follow.
 */
export async function keptRecords(ctx: Ctx, contractId: string) {
  const issued = await issueDays(ctx, contractId);
  const following = await openDueOn(ctx, contractId, 'invoice-month');
  const days = following ? [...issued, following] : issued;
  const newest = days.toSorted().at(-1);
  // The letter of an invoice that still follows may fall into the next year.
  const lastLetter = newest !== undefined && newest > ctx.today ? newest : ctx.today;
  const letters = {
    what: await describeLetters(ctx, contractId), reason: '§ 257 HGB, § 147 AO',
    until: keptUntil(lastLetter, RETENTION_YEARS.letter),
  };
  if (newest === undefined) return [letters];
  return [{
    what: describeInvoices(days.length, following ? 1 : 0), reason: '§ 14b UStG, § 147 AO, § 257 HGB',
    until: keptUntil(newest, RETENTION_YEARS.invoice),
  }, letters];
}

/** Where the customer holds the keys, the handover protocol names them by their fingerprints. */
async function describeLetters(ctx: Ctx, contractId: string): Promise<string> {
  const unmanaged = (await readItems(ctx, contractId)).some(({ managed }) => !managed);
  const fingerprints = unmanaged ? ', darin Fingerabdrücke der SSH-Schlüssel (Übergabeprotokoll)' : '';
  return `Handels- und Geschäftsbriefe zum Vertrag${fingerprints}`;
}

function describeInvoices(all: number, following: number): string {
  const count = all === 1 ? '1 Rechnung' : `${all} Rechnungen`;
  if (following === 0) return count;
  return all === following ? `${count}, die noch folgt` : `${count}, davon ${following} noch folgend`;
}

/** The last day of a period of `years` that began with the end of the year of `madeOn`. */
function keptUntil(madeOn: string, years: number): string {
  return `${Temporal.PlainDate.from(madeOn).year + years}-12-31`;
}
