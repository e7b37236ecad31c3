import type { Ctx } from '../database/index.ts';
import { setServerState, type Command } from '../modules/compute/index.ts';
import {
  firewallOf, firewallSpec, markFirewallDeleted, markNetworkDeleted, markNetworkLive, networkSpec, type FirewallSpec,
  type NetworkSpec,
} from '../modules/network/index.ts';
import { keepRules, makeFirewall } from './apply-firewall.ts';
import { output, type Scope, type Step } from './runtime/index.ts';
import type { Services } from './services.ts';

/** Where a server stands behind a firewall; a new network has been made for it alone and goes with it. */
export interface Inside {
  readonly networkId: string;
  readonly firewallId: string;
  readonly isNew: boolean;
}

/** Kept in one object: its ids name nothing that has to be gone once the server is. */
export async function insideOf(ctx: Ctx, serverId: string): Promise<Inside | null> {
  const firewallId = await firewallOf(ctx, serverId);
  if (firewallId === null) return null;
  const { id, state } = await ctx.tx.selectFrom('privateNetwork')
    .innerJoin('firewall', 'firewall.networkId', 'privateNetwork.id')
    .select(['privateNetwork.id', 'privateNetwork.state']).where('firewall.id', '=', firewallId)
    .executeTakeFirstOrThrow();
  return { networkId: id, firewallId, isNew: state === 'creating' };
}

interface Reserving {
  'reserve': { readonly server: string; readonly inside: Inside | null };
}

interface Wanted {
  readonly network: NetworkSpec;
  readonly firewall: FirewallSpec;
}

const part = (command: Command, name: string): Command => ({ ...command, key: `${command.key}/${name}` });

/**
 * promise C-4.2.8: what a server behind a firewall needs before it has an interface: its network and the firewall that
 * holds its public address, both new, or a place at those that are there. One on the public network needs nothing.
 */
export function networkStep<P, O extends Reserving>(engine: Services['engine']): Step<P, O> {
  const inside = (on: Scope<P, O>) => (output(on, 'reserve') as Reserving['reserve']).inside;
  return {
    name: 'provide-network', stage: 'create', clause: 'C-4.2.8',
    title: { de: 'Netz bereitstellen', en: 'Provide the network' },
    prepare: async (ctx, on): Promise<Wanted | null> => {
      const place = inside(on);
      return place && {
        network: await networkSpec(ctx, place.networkId), firewall: await firewallSpec(ctx, place.firewallId),
      };
    },
    act: async (on) => {
      const wanted = on.prepared as Wanted | null;
      if (!wanted) return;
      const isNew = inside(on)?.isNew ?? false;
      if (isNew) await engine.createNetwork(part(on.command, 'network'), wanted.network);
      await makeFirewall(engine, part(on.command, 'firewall'), wanted.firewall, isNew ? 'create' : 'change');
    },
    record: async (ctx, on) => {
      const wanted = on.prepared as Wanted | null;
      if (!wanted) return;
      await markNetworkLive(ctx, wanted.network.id);
      await keepRules(ctx, wanted.firewall);
    },
    undo: {
      // From here on no rule leads to it, whoever makes the firewall next.
      prepare: async (ctx, on) => {
        const place = inside(on);
        if (!place) return null;
        await shutOut(ctx, output(on, 'reserve').server);
        return place.isNew ? null : firewallSpec(ctx, place.firewallId);
      },
      act: async (on) => {
        const place = inside(on);
        if (!place) return;
        if (!place.isNew) return makeFirewall(engine, part(on.command, 'firewall'), on.prepared as FirewallSpec);
        await engine.deleteFirewall(part(on.command, 'firewall'), place.firewallId);
        await engine.deleteNetwork(part(on.command, 'network'), place.networkId);
      },
      record: async (ctx, on) => {
        const place = inside(on);
        if (!place) return;
        if (!place.isNew) return keepRules(ctx, on.prepared as FirewallSpec);
        await markFirewallDeleted(ctx, place.firewallId);
        await markNetworkDeleted(ctx, place.networkId);
      },
    },
  };
}

async function shutOut(ctx: Ctx, serverId: string): Promise<void> {
  const row = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).executeTakeFirst();
  if (row && row.state !== 'deleted') await setServerState(ctx, serverId, 'quarantined');
}
