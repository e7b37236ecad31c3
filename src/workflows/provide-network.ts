import type { Ctx } from '../database/index.ts';
import { EngineError, setServerState, type Command } from '../modules/compute/index.ts';
import {
  firewallOf, firewallSpec, markFirewallDeleted, markNetworkDeleted, markNetworkLive, networksOf, networkSpec,
  type FirewallSpec, type NetworkSpec,
} from '../modules/network/index.ts';
import { keepRules, makeFirewall } from './apply-firewall.ts';
import { output, type Scope, type Step } from './runtime/index.ts';
import type { Services } from './services.ts';

/** Where a server stands behind a firewall. */
export interface Inside {
  readonly networkId: string;
  readonly firewallId: string;
}

/** Kept in one object: its ids name nothing that has to be gone once the server is, as others may stay. */
export async function insideOf(ctx: Ctx, serverId: string): Promise<Inside | null> {
  const firewallId = await firewallOf(ctx, serverId);
  if (firewallId === null) return null;
  const { networkId } = await ctx.tx.selectFrom('firewall').select('networkId').where('id', '=', firewallId)
    .executeTakeFirstOrThrow();
  return { networkId, firewallId };
}

interface Reserving {
  'reserve': { readonly server: string; readonly inside: Inside | null };
}

/** What the engine is to have, as the rows say now. */
interface Wanted {
  /** Nobody has recorded yet that the engine has it. */
  readonly isNew: boolean;
  readonly network: NetworkSpec;
  readonly firewall: FirewallSpec;
}

const part = (command: Command, name: string): Command => ({ ...command, key: `${command.key}/${name}` });

/**
 * promise C-4.2.8: what a server behind a firewall needs before it has an interface: its network and the firewall that
 * holds its public address, both new, or a place at those that are there. One on the public network needs nothing.
 *
 * C-5.3: of the servers of a cluster, which are made at the same time, whoever comes first provides for all;
 * and whoever is undone takes the network along only if no other server stands in it.
 */
export function networkStep<P, O extends Reserving>(engine: Services['engine']): Step<P, O> {
  const inside = (on: Scope<P, O>) => (output(on, 'reserve') as Reserving['reserve']).inside;
  return {
    name: 'provide-network', stage: 'create', clause: 'C-4.2.8',
    title: { de: 'Netz bereitstellen', en: 'Provide the network' },
    prepare: async (ctx, on) => {
      const place = inside(on);
      return place && wantedAt(ctx, place);
    },
    act: async (on) => {
      if (on.prepared) await provide(engine, on.command, on.prepared as Wanted);
    },
    record: async (ctx, on) => {
      if (on.prepared) await keep(ctx, on.prepared as Wanted);
    },
    undo: {
      // From here on no rule leads to it, whoever makes the firewall next.
      prepare: async (ctx, on) => {
        const place = inside(on);
        if (!place) return null;
        const { server } = output(on, 'reserve');
        await shutOut(ctx, server);
        const { staying } = await networksOf(ctx, [server]);
        return staying.includes(place.firewallId) ? wantedAt(ctx, place) : null;
      },
      act: async (on) => {
        const place = inside(on);
        if (!place) return;
        if (on.prepared) return leave(engine, on.command, on.prepared as Wanted);
        await engine.deleteFirewall(part(on.command, 'firewall'), place.firewallId);
        await engine.deleteNetwork(part(on.command, 'network'), place.networkId);
      },
      record: async (ctx, on) => {
        const place = inside(on);
        if (!place) return;
        if (on.prepared) return keepRules(ctx, (on.prepared as Wanted).firewall);
        await markFirewallDeleted(ctx, place.firewallId);
        await markNetworkDeleted(ctx, place.networkId);
      },
    },
  };
}

async function wantedAt(ctx: Ctx, { networkId, firewallId }: Inside): Promise<Wanted> {
  const { state } = await ctx.tx.selectFrom('privateNetwork').select('state').where('id', '=', networkId)
    .executeTakeFirstOrThrow();
  return {
    isNew: state === 'creating', network: await networkSpec(ctx, networkId),
    firewall: await firewallSpec(ctx, firewallId),
  };
}

/** Of several that find it new, the first makes it, and the others make its rules what they read. */
async function provide(engine: Services['engine'], command: Command, wanted: Wanted): Promise<void> {
  const { isNew, network, firewall } = wanted;
  if (!isNew) {
    await makeFirewall(engine, part(command, 'firewall'), firewall);
    return;
  }
  await engine.createNetwork(part(command, 'network'), network);
  try {
    await makeFirewall(engine, part(command, 'firewall'), firewall, 'create');
  } catch (error) {
    if (!(error instanceof EngineError && error.kind === 'conflict')) throw error;
    await makeFirewall(engine, part(command, 'rules'), firewall);
  }
}

/** Others stay: nothing leads to the one that goes. Where there is no firewall yet, nothing does. */
async function leave(engine: Services['engine'], command: Command, { firewall }: Wanted): Promise<void> {
  if (await engine.readFirewall(firewall.id) !== null) await makeFirewall(engine, part(command, 'firewall'), firewall);
}

async function keep(ctx: Ctx, { network, firewall }: Wanted): Promise<void> {
  await markNetworkLive(ctx, network.id);
  await keepRules(ctx, firewall);
}

async function shutOut(ctx: Ctx, serverId: string): Promise<void> {
  const row = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).executeTakeFirst();
  if (row && row.state !== 'deleted') await setServerState(ctx, serverId, 'quarantined');
}
