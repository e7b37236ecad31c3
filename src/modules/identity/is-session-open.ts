import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../database/index.ts';
import { isAlive } from './session-rules.ts';

/**
 * Whether a session found earlier still opens something. Looking is no use of it: a page that is only left open does
 * not keep its session alive. `db` reaches everything.
 */
export async function isSessionOpen(db: Database, clock: Clock, sessionId: string): Promise<boolean> {
  const row = await db.selectFrom('session').innerJoin('account', 'account.id', 'session.accountId')
    .select((eb) => [
      'session.createdAt', 'seenAt', 'expiresAt',
      eb.exists(eb.selectFrom('membership').innerJoin('organisation', 'organisation.id', 'membership.tenant')
        .select('membership.id').whereRef('membership.accountId', '=', 'account.id').where('endedAt', 'is', null)
        .where('organisation.kind', '<>', 'customer')).as('isStaff'),
    ])
    .where('session.id', '=', sessionId).where('revokedAt', 'is', null).where('account.state', '=', 'active')
    .executeTakeFirst();
  return row !== undefined && isAlive(row, clock.now(), Boolean(row.isStaff));
}
