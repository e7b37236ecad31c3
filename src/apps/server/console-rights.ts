import type { Clock } from '../../kernel/clock.ts';
import { ok, refuse, type Refusal } from '../../kernel/result.ts';
import { transaction, type Database } from '../../database/index.ts';
import { isSessionOpen, permitRefusals, reachOf, readGrants } from '../../modules/identity/index.ts';
import { serverFor } from '../../workflows/index.ts';
import { apiRefusals } from './api-refusals.ts';

/** Who sits at a console, by which sign-in. */
export interface ConsoleUser {
  readonly accountId: string;
  readonly sessionId: string;
  readonly serverId: string;
  /** For the trail. */
  readonly actor: string;
  readonly correlation: string;
}

/** Why somebody may not, or no longer, use a server's console; null: they may. Asked at the door and ever again. */
export async function whyNoConsole(
  { db, clock }: { readonly db: Database; readonly clock: Clock }, user: ConsoleUser,
): Promise<Refusal | null> {
  const { accountId, sessionId, serverId, actor, correlation } = user;
  if (!await isSessionOpen(db, clock, sessionId)) return refuse(apiRefusals, 'api.unauthenticated').refusal;
  const reach = reachOf(await readGrants(db, accountId, clock.now()), 'server:administer');
  const caller = { actor, cause: 'openConsole', correlation, clock, account: accountId };
  const found = await transaction(db, caller, async (ctx) => {
    const server = await serverFor(ctx, serverId, 'console');
    if (!server.ok) return server;
    return reach === 'all' || reach.includes(server.value.tenant) ? ok(null)
      : refuse(permitRefusals, 'identity.not_permitted', { de: 'server:administer', en: 'server:administer' });
  });
  return found.ok ? null : found.refusal;
}
