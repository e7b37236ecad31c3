import { newId } from '../../kernel/ids.ts';
import { json, type Ctx } from '../../database/index.ts';
import { eventEntities } from './event-table.ts';
import { webhookLimits } from './limits.ts';
import { makeEvent } from './make-event.ts';

/**
 * Takes one webhook that is behind the trail of its organisation and queues what it is to be told. How far it read is
 * written in the same transaction as what it found: no event is lost and none is queued twice. An entry's number is
 * given under a lock that is held to the commit, so no lower one appears later. False: no webhook is behind.
 */
export async function collectEvents(ctx: Ctx): Promise<boolean> {
  const webhook = await ctx.tx.selectFrom('webhook').innerJoin('auditChain', 'auditChain.tenant', 'webhook.tenant')
    .select(['webhook.id', 'webhook.tenant', 'webhook.events', 'webhook.lastNumber', 'auditChain.lastNumber as newest'])
    .where('webhook.state', '=', 'active').whereRef('auditChain.lastNumber', '>', 'webhook.lastNumber')
    .where((eb) => eb(
      eb.selectFrom('webhookDelivery').select(eb.fn.countAll<bigint>().as('queued'))
        .whereRef('webhookId', '=', 'webhook.id').where('webhookDelivery.state', '=', 'queued'),
      '<', BigInt(webhookLimits.queued)))
    .orderBy('webhook.id').limit(1).forUpdate('webhook').skipLocked().executeTakeFirst();
  if (!webhook) return false;
  const last = webhook.lastNumber + BigInt(webhookLimits.entriesPerRound);
  const until = last < webhook.newest ? last : webhook.newest;
  const entries = await ctx.tx.selectFrom('auditEntry')
    .select(['tenant', 'number', 'at', 'entity', 'entityId', 'operation', 'before', 'after'])
    .where('tenant', '=', webhook.tenant).where('number', '>', webhook.lastNumber).where('number', '<=', until)
    .where('entity', 'in', eventEntities).orderBy('number').execute();
  const deliveries = entries.flatMap((entry) => {
    const event = makeEvent(entry);
    if (event === null || !webhook.events.includes(event.type)) return [];
    return [{
      id: newId('webhookDelivery', ctx.clock), tenant: webhook.tenant, webhookId: webhook.id, number: entry.number,
      event: json(event), state: 'queued', nextAttemptAt: ctx.now,
    }];
  });
  if (deliveries.length > 0) await ctx.tx.insertInto('webhookDelivery').values(deliveries).execute();
  await ctx.tx.updateTable('webhook').set({ lastNumber: until }).where('id', '=', webhook.id).execute();
  return true;
}
