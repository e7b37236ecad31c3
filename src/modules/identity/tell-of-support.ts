import type { Temporal } from 'temporal-polyfill';
import { newId } from '../../kernel/ids.ts';
import { whoActed, type Ctx } from '../../database/index.ts';

/** „Name (Organisation)“ of whoever opened the access. */
export async function namePerson(ctx: Ctx, supportAccessId: string): Promise<string> {
  const row = await ctx.tx.selectFrom('supportAccess').select(whoActed('supportAccess.accountId'))
    .where('id', '=', supportAccessId).executeTakeFirstOrThrow();
  return `${row.accountName} (${row.accountOrganisation})`;
}

interface Notice {
  readonly id: string;
  readonly customerId: string;
  readonly reason: string;
  readonly untilAt: Temporal.Instant;
  readonly person: string;
}

/** Tells every named contact of the customer. It declares nothing, so there is no declaration with the mail. */
export async function tellOfSupport(ctx: Ctx, notice: Notice): Promise<void> {
  const contacts = await ctx.tx.selectFrom('contact').select('email').where('organisationId', '=', notice.customerId)
    .where('named', '=', true).where('leftAt', 'is', null).execute();
  for (const recipient of new Set(contacts.map(({ email }) => email))) {
    const id = newId('mail', ctx.clock);
    await ctx.tx.insertInto('mail').values({
      id, tenant: notice.customerId, messageId: `<${id}@hafenamt>`, recipient, state: 'queued',
      subject: 'Supportzugang geöffnet / Support access opened', body: write(notice),
    }).execute();
  }
}

function write({ person, reason, untilAt }: Notice): string {
  const until = untilAt.toZonedDateTimeISO('Europe/Berlin');
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(until.hour)}:${two(until.minute)}`;
  return [
    'Guten Tag,', '',
    `${person} hat einen Supportzugang zu Ihrer Umgebung geöffnet.`, '',
    `Grund: ${reason}`,
    `Er endet von selbst am ${two(until.day)}.${two(until.month)}.${until.year} um ${time} Uhr.`, '',
    'Sie können ihn im Portal jederzeit vorzeitig beenden; dort steht auch, was angesehen und geändert wurde.', '',
    '— English —', '',
    `${person} has opened a support access to your environment.`, '',
    `Reason: ${reason}`,
    `It ends by itself on ${until.toPlainDate().toString()} at ${time} (Berlin time).`, '',
    'You can end it in the portal at any time; there you also see what was looked at and changed.', '',
  ].join('\n');
}
