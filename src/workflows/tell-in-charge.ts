import type { Temporal } from 'temporal-polyfill';
import type { Text } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import {
  contractOfItem, listContractContacts, sendDeclaration, type NewDeclaration,
} from '../modules/contracts/index.ts';
import { readCorrespondents, type Correspondents } from './letters.ts';

/** `14.07.2026, 11:00 Uhr`, in Berlin. */
export function moment(at: Temporal.Instant): Text {
  const there = at.toZonedDateTimeISO('Europe/Berlin');
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(there.hour)}:${two(there.minute)}`;
  return {
    de: `${two(there.day)}.${two(there.month)}.${there.year}, ${time} Uhr`,
    en: `${there.toPlainDate().toString()}, ${time} (Berlin time)`,
  };
}

type Words = (between: Correspondents) => readonly string[];

/**
 * Declares something about a server to whom its customer put in charge of the contract, or else to its named contact;
 * one declaration each, German first, because that is what binds.
 */
export async function tellInCharge(
  ctx: Ctx, { tenant, contractItemId }: { readonly tenant: string; readonly contractItemId: string },
  head: Pick<NewDeclaration, 'kind' | 'subjectId'> & { readonly subject: string }, german: Words, english: Words,
): Promise<void> {
  const between = await readCorrespondents(ctx, tenant);
  const contract = await contractOfItem(ctx, contractItemId);
  const inCharge = await listContractContacts(ctx, contract.id);
  const contacts = inCharge.ok && inCharge.value.length > 0 ? inCharge.value : [between.contact];
  const { name: byName } = between.provider;
  for (const { name, email } of contacts) {
    await sendDeclaration(ctx, {
      tenant, ...head, byName, documentIds: [], recipient: email,
      content: [
        `Guten Tag ${name},`, ...german(between), `Mit freundlichen Grüßen\n${byName}`,
        '— English —', ...english(between), 'The German text governs.', '',
      ].join('\n\n'),
    });
  }
}
