import { z } from 'zod';
import { bytes, id, instant, listQuery, oneOf, pageOf, sha256, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { backupList, listBackups, readBackup } from './list-backups.ts';
import { backupRefusals } from './refusals.ts';

const state = oneOf('creating', 'verified', 'deleted');

const backup = z.object({
  id: id('backup'), customerId: id('organisation'), customerName: words('Weinkontor Pfalz GmbH'),
  serverId: id('server'), hostname: words('weinshop'), state,
  consistent: oneOf('filesystem', 'crash', 'stopped').nullable(), bytes: bytes.nullable(), sha256: sha256.nullable(),
  takenAt: instant.nullable(), deletedAt: instant.nullable(), createdAt: instant,
});

export const backupRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/backups', operationId: 'listBackups',
    permission: 'backup:read', tag: 'backups', summary: 'Backups, newest first',
    query: listQuery(backupList, {
      serverId: id('server').optional(), customerId: id('organisation').optional(), state: state.optional(),
    }),
    answer: pageOf(backup),
    handle: async (ctx, { query }) => ok(await listBackups(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/backups/{id}', operationId: 'readBackup',
    permission: 'backup:read', tag: 'backups', summary: 'One backup',
    params: z.object({ id: id('backup') }), answer: backup, refusals: someOf(backupRefusals, 'backup.unknown'),
    handle: (ctx, { params }) => readBackup(ctx, params.id),
  }),
];
