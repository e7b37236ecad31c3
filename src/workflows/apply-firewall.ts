import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '../database/index.ts';
import { EngineError, type Command } from '../modules/compute/index.ts';
import {
  firewallSpec, hostLines, peerLines, type FirewallReading, type FirewallSpec,
} from '../modules/network/index.ts';
import type { Services } from './services.ts';

/**
 * The rules of a firewall serve several servers, so several runs make them, each as the rows say at that moment: it
 * reads them (`firewallSpec`, in the step's `prepare`), makes them (`makeFirewall`), and keeps the step only if the
 * rows still say so (`keepRules`). Whoever made an older state last finds that out and makes the newer one: the last
 * to write is always somebody who read last. Answers with what the engine reads back.
 */
export async function makeFirewall(
  engine: Services['engine'], command: Command, spec: FirewallSpec, how: 'create' | 'change' = 'change',
): Promise<FirewallReading> {
  if (how === 'create') await engine.createFirewall(command, spec);
  else await engine.changeFirewall(command, spec);
  const made = await engine.readFirewall(spec.id);
  if (made === null) throw new EngineError('failed', `firewall ${spec.id} is not there after it was made`);
  if (made.networkId === spec.networkId && isDeepStrictEqual(linesOf(made), linesOf(spec))) return made;
  throw new EngineError('failed', `firewall ${spec.id} enforces other rules than it was told`);
}

/** What is enforced, in one order whoever lists it. */
function linesOf({ hosts, vpn }: FirewallSpec | FirewallReading) {
  return { hosts: hostLines(hosts), port: vpn?.port, peers: peerLines(vpn) };
}

/** Throws if the rows have changed since these rules were read: the step is tried again with what they say now. */
export async function keepRules(ctx: Ctx, made: FirewallSpec): Promise<void> {
  await ctx.tx.selectFrom('firewall').select('id').where('id', '=', made.id).forUpdate().execute();
  const now = await firewallSpec(ctx, made.id);
  if (!isDeepStrictEqual(now, made)) throw new Error(`the rules of ${made.id} changed while they were made`);
}
