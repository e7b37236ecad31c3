import { z } from 'zod';
import { id, instant, words } from '../../kernel/wire.ts';
import { must, ok } from '../../kernel/result.ts';
import { endpoint, fourEyes, reason, someOf, type Endpoint } from '../identity/index.ts';
import { checkDeletable, deleteCustomer } from './delete-customer.ts';
import { liftHold, readHold, setHold } from './legal-hold.ts';
import { readErasure } from './list-erasures.ts';
import { erasure } from './person-routes.ts';
import { privacyRefusals } from './refusals.ts';

const one = z.object({ id: id('organisation') });

const hold = z.object({
  hold: z.object({ reason: words('Verfahren 3 O 12/26, Landgericht Frankenthal'), setAt: instant }).nullable()
    .describe('Null: nothing is held.'),
});

/** Legal holds and the deletion of customers; each needs a second person. */
export const customerRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/customers/{id}/legal-hold', operationId: 'readHold', permission: 'legal-hold:read',
    tag: 'privacy', summary: 'Whether something keeps a customer’s data from being deleted', params: one, answer: hold,
    refusals: someOf(privacyRefusals, 'privacy.unknown_customer'),
    handle: (ctx, { params }) => readHold(ctx, params.id),
  }),
  endpoint({
    method: 'PUT', path: '/customers/{id}/legal-hold', operationId: 'setHold', permission: 'legal-hold:manage',
    tag: 'privacy', summary: 'From now on nothing of the customer is deleted, although it is owed',
    description: 'Needs a second person. A deletion that falls due meanwhile raises an alarm and is done when the hold is'
      + ' lifted.',
    params: one, body: z.strictObject({ reason }), answer: hold,
    refusals: someOf(privacyRefusals, 'privacy.unknown_customer', 'privacy.hold_exists', 'privacy.deletion_under_way'),
    // What would be refused anyway is refused at once.
    fourEyes: async (ctx, { params }) => {
      const now = await readHold(ctx, params.id);
      return now.ok && now.value.hold === null ? fourEyes['legal-hold-set'] : null;
    },
    handle: (ctx, { params, body }) => setHold(ctx, params.id, body.reason),
  }),
  endpoint({
    method: 'DELETE', path: '/customers/{id}/legal-hold', operationId: 'liftHold', permission: 'legal-hold:manage',
    tag: 'privacy', summary: 'Lifts the hold: what was held up is deleted now', description: 'Needs a second person.',
    params: one, answer: hold, refusals: someOf(privacyRefusals, 'privacy.unknown_customer', 'privacy.no_hold'),
    fourEyes: async (ctx, { params }) => {
      const now = await readHold(ctx, params.id);
      return now.ok && now.value.hold !== null ? fourEyes['legal-hold-lifted'] : null;
    },
    handle: (ctx, { params }) => liftHold(ctx, params.id),
  }),
  endpoint({
    method: 'DELETE', path: '/customers/{id}', operationId: 'deleteCustomer', permission: 'customer:delete',
    tag: 'privacy', summary: 'Deletes a customer whose contracts have ended and whose data is gone',
    description: 'Needs a second person. Its people and contacts become unrecognisable; what the law keeps is listed.',
    params: one, answer: erasure,
    refusals: someOf(privacyRefusals, 'privacy.unknown_customer', 'privacy.customer_closed', 'privacy.legal_hold',
      'privacy.contracts_left', 'privacy.data_left'),
    fourEyes: async (ctx, { params }) =>
      ((await checkDeletable(ctx, params.id)).ok ? fourEyes['customer-deletion'] : null),
    handle: async (ctx, { params }) => {
      const deleted = await deleteCustomer(ctx, params.id);
      return deleted.ok ? ok(must(await readErasure(ctx, deleted.value))) : deleted;
    },
  }),
];
