import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '../database/index.ts';
import { EngineError, type Command } from '../modules/compute/index.ts';
import { firewallSpec, type FirewallReading, type FirewallSpec } from '../modules/network/index.ts';
import type { Services } from './services.ts';

/**
 * The rules of a firewall serve several servers, so several runs make them, each as the rows say at that moment: it
 * reads them (`firewallSpec`, in the step's `prepare`), makes them (`makeFirewall`), and keeps the step only if the
 * rows still say so (`keepRules`). Whoever made an older state last finds that out and makes the newer one: the last
 * to write is always somebody who read last.
 */
export async function makeFirewall(
  engine: Services['engine'], command: Command, spec: FirewallSpec, how: 'create' | 'change' = 'change',
): Promise<void> {
  if (how === 'create') await engine.createFirewall(command, spec);
  else await engine.changeFirewall(command, spec);
  const made = await engine.readFirewall(spec.id);
  if (made === null) throw new EngineError('failed', `firewall ${spec.id} is not there after it was made`);
  if (made.networkId === spec.networkId && isDeepStrictEqual(comparable(made), comparable(spec))) return;
  throw new EngineError('failed', `firewall ${spec.id} enforces other rules than it was told`);
}

/** An engine may list hosts, forwards and peers in an order of its own. */
function comparable({ hosts, vpn }: FirewallSpec | FirewallReading): unknown {
  const sorted = <T>(list: readonly T[]) => list.map((one) => JSON.stringify(one)).toSorted();
  return {
    hosts: sorted(hosts.map(({ publicAddress, privateAddress, forwards }) => ({
      publicAddress, privateAddress, forwards: sorted(forwards.map(({ protocol, publicPort, privatePort, source }) =>
        ({ protocol, publicPort, privatePort, source }))),
    }))),
    vpn: vpn && { port: vpn.port, peers: sorted(vpn.peers.map(({ publicKey, address }) => ({ publicKey, address }))) },
  };
}

/** Throws if the rows have changed since these rules were read: the step is tried again with what they say now. */
export async function keepRules(ctx: Ctx, made: FirewallSpec): Promise<void> {
  await ctx.tx.selectFrom('firewall').select('id').where('id', '=', made.id).forUpdate().execute();
  const now = await firewallSpec(ctx, made.id);
  if (!isDeepStrictEqual(now, made)) throw new Error(`the rules of ${made.id} changed while they were made`);
}
