import { newId, type IdOf } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';

export interface NewDeclaration {
  readonly tenant: string;
  readonly kind: 'offer' | 'order' | 'order-confirmation' | 'ready-notice' | 'invoice' | 'termination'
    | 'termination-confirmation' | 'deletion-notice' | 'acceptance' | 'acceptance-refusal' | 'mfa-exemption-offer'
    | 'mfa-exemption-acceptance' | 'mfa-exemption-refusal' | 'mfa-exemption-revocation' | 'change'
    | 'change-confirmation' | 'protection-notice' | 'isolation-notice' | 'reconnection-notice'
    | 'fair-use-notice' | 'fair-use-restriction' | 'fair-use-end'
    | 'work-presentation' | 'project-handover';
  readonly byName: string;
  readonly subjectId: string;
  readonly content: string;
}

/** promise A16.1: what the other side declared, with channel and time. */
export async function receiveDeclaration(
  ctx: Ctx, declaration: NewDeclaration & { readonly channel: 'email' | 'letter' | 'portal' | 'api' },
): Promise<IdOf<'declaration'>> {
  const id = newId('declaration', ctx.clock);
  await ctx.tx.insertInto('declaration').values({ id, direction: 'received', at: ctx.now, ...declaration }).execute();
  return id;
}

/**
 * promise A16.1: declares something by e-mail. The message goes to the outbox in the same transaction; the
 * server's answer to it is the proof of sending.
 */
export async function sendDeclaration(
  ctx: Ctx,
  declaration: NewDeclaration & {
    readonly recipient: string;
    readonly subject: string;
    readonly documentIds: readonly string[];
  },
): Promise<IdOf<'declaration'>> {
  const { recipient, subject, documentIds, ...rest } = declaration;
  const id = newId('declaration', ctx.clock);
  await ctx.tx.insertInto('declaration')
    .values({ id, direction: 'sent', channel: 'email', at: ctx.now, documentIds: [...documentIds], ...rest }).execute();
  await ctx.tx.insertInto('mail').values({
    id: newId('mail', ctx.clock), tenant: declaration.tenant, declarationId: id, messageId: `<${id}@hafenamt>`,
    recipient, subject, body: declaration.content, state: 'queued',
  }).execute();
  return id;
}
