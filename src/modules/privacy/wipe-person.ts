import type { ExpressionBuilder } from 'kysely';
import type { Ctx, DB } from '../../database/index.ts';
import { ERASED, ERASED_EMAIL } from './erased.ts';
import type { Person } from './find-person.ts';
import { takeOut, type TextColumn } from './store.ts';

/** Free text in which somebody may be named, beside the columns that are there for it. */
export const freeText: readonly TextColumn[] = [
  { table: 'alarm', column: 'sentence' }, { table: 'alarm', column: 'sentence_de' },
  { table: 'support_access', column: 'reason' },
  { table: 'legal_hold', column: 'reason' }, { table: 'erasure', column: 'reason' },
  { table: 'deadline', column: 'outcome' }, { table: 'deadline', column: 'outcome_en' },
  { table: 'run', column: 'error' }, { table: 'run', column: 'parameters', isJson: true },
  { table: 'vpn_access', column: 'name' },
  { table: 'isolation', column: 'reason' }, { table: 'isolation', column: 'lifted_because' },
  { table: 'fair_use_case', column: 'reason' },
  { table: 'fair_use_case', column: 'ended_because' },
  { table: 'project', column: 'cancelled_because' }, { table: 'work_package', column: 'note' },
  { table: 'work_package', column: 'defects' }, { table: 'server', column: 'supplied_software' },
  { table: 'approval', column: 'request', isJson: true }, { table: 'webhook_delivery', column: 'event', isJson: true },
];

type Wipe = (ctx: Ctx, person: Person) => Promise<number>;

/** SQL has no empty `in ()`. */
const some = (values: readonly string[]) => (values.length > 0 ? values : ['']);
const changed = async (query: { executeTakeFirst(): Promise<{ numUpdatedRows: bigint }> }) =>
  Number((await query.executeTakeFirst()).numUpdatedRows);

/** The state of a mail that must not go out any more. */
export function unsent(eb: ExpressionBuilder<DB, 'mail'>) {
  return eb.case().when('state', '=', 'queued').then('failed').else(eb.ref('state')).end();
}

/** Table → what is done to the rows of a person there: one line for every place that holds personal data. */
const wipes: Readonly<Record<string, Wipe>> = {
  account: (ctx, { accountIds }) => changed(ctx.tx.updateTable('account').set({
    name: ERASED, email: null, emailVerifiedAt: null, passwordHash: null, totpSecret: null, totpConfirmedAt: null,
    totpLastStep: null, state: 'erased',
  }).where('id', 'in', some(accountIds))),

  membership: (ctx, { accountIds }) => changed(ctx.tx.updateTable('membership').set({ endedAt: ctx.now })
    .where('accountId', 'in', some(accountIds)).where('endedAt', 'is', null)),

  session: (ctx, { accountIds }) => changed(ctx.tx.updateTable('session')
    .set((eb) => ({ address: ERASED, userAgent: ERASED, revokedAt: eb.fn.coalesce('revokedAt', eb.val(ctx.now)) }))
    .where('accountId', 'in', some(accountIds))),

  passkey: (ctx, { accountIds }) => changed(ctx.tx.updateTable('passkey').set((eb) => ({
    name: ERASED, credentialId: eb.fn<string>('concat', [eb.cast(eb.val(`${ERASED} `), 'text'), 'id']),
    publicKey: Buffer.alloc(0),
    removedAt: eb.fn.coalesce('removedAt', eb.val(ctx.now)),
  })).where('accountId', 'in', some(accountIds))),

  recovery_code: (ctx, { accountIds }) => changed(ctx.tx.updateTable('recoveryCode').set({ replacedAt: ctx.now })
    .where('accountId', 'in', some(accountIds)).where('replacedAt', 'is', null)),

  one_time_link: (ctx, { accountIds, emails }) => changed(ctx.tx.updateTable('oneTimeLink')
    .set((eb) => ({ email: ERASED, usedAt: eb.fn.coalesce('usedAt', eb.val(ctx.now)) }))
    .where((eb) => eb.or([
      eb('accountId', 'in', some(accountIds)), eb(eb.fn<string>('lower', ['email']), 'in', some(emails)),
    ]))),

  api_key: (ctx, { accountIds }) => changed(ctx.tx.updateTable('apiKey')
    .set((eb) => ({ name: ERASED, revokedAt: eb.fn.coalesce('revokedAt', eb.val(ctx.now)) }))
    .where('accountId', 'in', some(accountIds))),

  challenge: async (ctx, { accountIds }) => Number((await ctx.tx.deleteFrom('challenge')
    .where('accountId', 'in', some(accountIds)).executeTakeFirst()).numDeletedRows),

  console_ticket: async (ctx, { accountIds }) => Number((await ctx.tx.deleteFrom('consoleTicket')
    .where('accountId', 'in', some(accountIds)).executeTakeFirst()).numDeletedRows),

  contact: (ctx, { contactIds }) => changed(ctx.tx.updateTable('contact').set((eb) => ({
    name: ERASED, email: ERASED_EMAIL, phone: ERASED, leftAt: eb.fn.coalesce('leftAt', eb.val(ctx.now)),
  })).where('id', 'in', some(contactIds))),

  contract_contact: (ctx, { contactIds }) => changed(ctx.tx.updateTable('contractContact').set({ untilAt: ctx.now })
    .where('contactId', 'in', some(contactIds)).where('untilAt', 'is', null)),

  support_access: (ctx, { accountIds }) => changed(ctx.tx.updateTable('supportAccess')
    .set({ endedAt: ctx.now, endedBy: ctx.actor }).where('accountId', 'in', some(accountIds))
    .where('endedAt', 'is', null).where('untilAt', '>', ctx.now)),

  // Mail that declares nothing; one that waits must not go out to nobody.
  mail: (ctx, { emails }) => changed(ctx.tx.updateTable('mail').set((eb) => ({
    recipient: ERASED_EMAIL, body: '', lastAnswer: null,
    state: unsent(eb),
  })).where('declarationId', 'is', null).where((eb) => eb(eb.fn<string>('lower', ['recipient']), 'in', some(emails)))),

  // Answers kept for repeated requests; they would be gone within a day.
  idempotency_key: async (ctx, { accountIds, emails }) => Number((await ctx.tx.deleteFrom('idempotencyKey')
    .where((eb) => eb.or([
      eb('actor', 'in', some(accountIds.map((id) => `account:${id}`))),
      ...emails.map((email) => eb('response', 'ilike', `%${email.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)),
    ])).executeTakeFirst()).numDeletedRows),
};

/** The tables that `wipePerson` clears. */
export const wipedTables: readonly string[] = [...Object.keys(wipes), ...freeText.map(({ table }) => table)];

/**
 * promise A13: makes a person unrecognisable everywhere but in what the law keeps. What it did stays, under an id that
 * leads to nobody. Answers with the number of rows by table.
 */
export async function wipePerson(ctx: Ctx, person: Person): Promise<Record<string, number>> {
  const erased: Record<string, number> = {};
  const count = (table: string, rows: number) => {
    if (rows > 0) erased[table] = (erased[table] ?? 0) + rows;
  };
  for (const [table, wipe] of Object.entries(wipes)) count(table, await wipe(ctx, person));
  const provider = await ctx.tx.selectFrom('organisation').select('id').where('kind', '=', 'provider').execute();
  // An address is nobody else's; a name may be, where the person isn't known.
  const known = [...person.tenants, ...provider.map(({ id }) => id)];
  for (const part of freeText) {
    count(part.table, await takeOut(ctx, part, person.emails, null));
    count(part.table, await takeOut(ctx, part, person.names, known));
  }
  return erased;
}
