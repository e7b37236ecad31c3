import { z } from 'zod';
import { date, id, instant, listQuery, oneOf, pageOf, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { deletionList, listDeletions, showDeletion } from './list-deletions.ts';
import { exitRefusals } from './refusals.ts';

const state = oneOf('planned', 'proved');

const deletion = z.object({
  id: id('deletion'), customerId: id('organisation'), contractId: id('contract'),
  deleteOn: date.describe('The fourteenth day after the end, at whose close everything goes (D5 (1)).'), state, provedAt: instant.nullable(),
});

const thing = z.object({
  id: words('dsk_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'), kind: oneOf(
    // What was deleted before there were volumes is called a disk.
    'server', 'disk', 'volume', 'nic', 'address', 'network', 'firewall', 'snapshot', 'backup', 'key', 'credential',
  ),
  deletedAt: instant, proof: words('the engine no longer lists it').describe('How its absence was seen.'),
});

export const exitRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/deletions', operationId: 'listDeletions', permission: 'deletion:read', tag: 'deletions',
    summary: 'Deletions, newest first',
    query: listQuery(deletionList, {
      state: state.optional(), contractId: id('contract').optional(), customerId: id('organisation').optional(),
    }),
    answer: pageOf(deletion.extend({
      customerName: words('Weinkontor Pfalz GmbH'), contractNumber: words('V-2026-00001'),
    })),
    handle: async (ctx, { query }) => ok(await listDeletions(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/deletions/{id}', operationId: 'readDeletion', permission: 'deletion:read', tag: 'deletions',
    summary: 'One deletion with everything that went and how that was seen',
    params: z.object({ id: id('deletion') }), answer: deletion.extend({ items: z.array(thing) }),
    refusals: someOf(exitRefusals, 'exit.unknown_deletion'),
    handle: (ctx, { params }) => showDeletion(ctx, params.id),
  }),
];
