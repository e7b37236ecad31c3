import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import {
  claimDelivery, collectEvents, recordDelivery, type WebhookSender, type WebhookSettings,
} from '../modules/webhooks/index.ts';

/** Webhooks whose trail is read in one round, and deliveries one round makes. */
const COLLECTIONS_PER_ROUND = 50;
const DELIVERIES_PER_ROUND = 100;
/** Deliveries on their way at once: one slow receiver must not hold up the others. */
const SENDERS = 8;

export interface DeliverOptions extends WebhookSettings {
  readonly sender: WebhookSender;
}

/**
 * A round of telling: reads the trails of organisations with webhooks, queues their events, and sends what is due. Any
 * number of processes may do so at once, since each delivery is claimed before it is sent. A crash between sending and
 * recording sends the same `webhook-id` again when the claim is over. Returns how many were tried.
 */
export async function deliverWebhooks(db: Database, clock: Clock, options: DeliverOptions): Promise<number> {
  const caller = { actor: 'system:webhooks', cause: 'events', correlation: newId('correlation', clock), clock };
  for (let round = 0; round < COLLECTIONS_PER_ROUND; round++) {
    if (!must(await transaction(db, caller, async (ctx) => ok(await collectEvents(ctx))))) break;
  }
  let left = DELIVERIES_PER_ROUND;
  let tried = 0;
  const deliver = async (): Promise<void> => {
    while (left-- > 0) {
      const delivery = must(await transaction(db, caller, async (ctx) => ok(await claimDelivery(ctx, options))));
      if (!delivery) return;
      const answer = await options.sender.send(delivery.message);
      must(await transaction(db, caller, async (ctx) => ok(await recordDelivery(ctx, delivery, answer))));
      tried++;
    }
  };
  // One that fails (the database is away) ends the round, but only when the others have recorded what they sent.
  const ended = await Promise.allSettled(Array.from({ length: SENDERS }, deliver));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return tried;
}
