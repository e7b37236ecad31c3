import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Database } from '../database/index.ts';
import { requestAudit, type AuditStock } from './reverse-audit/index.ts';

/** From then on, where the provider is: customers sleep, the nightly backups begin at ten (C-4.4.4). */
const HOUR = 3;

/** The reverse audit of the night, once a day: its run bears the day in its key. Not before there is a provider. */
export async function auditNightly(db: Database, clock: Clock, audit: AuditStock): Promise<void> {
  const local = clock.now().toZonedDateTimeISO('Europe/Berlin');
  if (local.hour < HOUR) return;
  const key = local.toPlainDate().toString();
  const had = await db.selectFrom('run').select('id').where('key', '=', `audit:${key}`).executeTakeFirst();
  if (had) return;
  const provider = await db.selectFrom('organisation').select('id').where('kind', '=', 'provider').executeTakeFirst();
  if (!provider) return;
  const caller = { actor: 'system:audit', cause: 'nightly audit', correlation: newId('correlation', clock), clock };
  must(await transaction(db, caller, async (ctx) => ok(must(await requestAudit(ctx, audit, key)))));
}
