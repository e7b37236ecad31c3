import type { Ctx } from '../database/index.ts';
import type { Command } from '../modules/compute/index.ts';
import {
  emptyNetworksOf, firewallSpec, markFirewallDeleted, markNetworkDeleted, networksOf, type FirewallSpec,
} from '../modules/network/index.ts';
import { keepRules, makeFirewall } from './apply-firewall.ts';
import { startRun, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

/** What is left behind a server that goes: rules of firewalls that stay, and networks that go with it. */
export interface Leaving {
  readonly staying: readonly FirewallSpec[];
  readonly firewalls: readonly string[];
  readonly networks: readonly string[];
}

const part = (command: Command, id: string): Command => ({ ...command, key: `${command.key}/${id}` });

/** For `prepare`: as the rows say now. The servers are in a state in which no firewall lets them in (`deleting`). */
export async function readLeaving(ctx: Ctx, serverIds: readonly string[]): Promise<Leaving> {
  const { staying, firewalls, networks } = await networksOf(ctx, serverIds);
  const rules = [];
  for (const id of staying) rules.push(await firewallSpec(ctx, id));
  return { staying: rules, firewalls, networks };
}

/** For `act`, once the servers have no interface any more: nothing leads to them, and what was theirs alone is gone. */
export async function leaveNetworks(
  engine: Services['engine'], command: Command, { staying, firewalls, networks }: Leaving,
): Promise<void> {
  for (const rules of staying) await makeFirewall(engine, part(command, rules.id), rules);
  for (const id of firewalls) await engine.deleteFirewall(part(command, id), id);
  for (const id of networks) await engine.deleteNetwork(part(command, id), id);
}

/** For `record`: refuses if the rules of a firewall that stays have changed since they were read. */
export async function keepLeaving(ctx: Ctx, { staying }: Leaving): Promise<void> {
  for (const rules of staying) await keepRules(ctx, rules);
}

/**
 * For the transaction that marks the last interfaces deleted: of two servers that go at the same time each took the
 * other for one that stays, so whoever is recorded last has what nobody uses removed.
 */
export async function removeEmptyNetworks(
  ctx: Ctx, engine: Services['engine'], tenant: string, serverIds: readonly string[],
): Promise<void> {
  for (const { networkId, firewallIds } of await emptyNetworksOf(ctx, serverIds)) {
    await startRun(ctx, removeNetwork({ engine }), {
      key: `remove-network:${networkId}`, tenant, parameters: { networkId, firewallIds },
    });
  }
}

interface RemoveParameters {
  readonly networkId: string;
  readonly firewallIds: readonly string[];
}

export type RemoveNetwork = Workflow<RemoveParameters>;

/** A private network in which nobody is left goes, with its firewall. */
export function removeNetwork({ engine }: Pick<Services, 'engine'>): RemoveNetwork {
  return workflow<RemoveParameters, object>({
    name: 'remove-network',
    version: 1,
    noWayBack: 'nobody uses what is removed',
    steps: [
      {
        name: 'remove', stage: 'network', clause: 'C-4.2.8',
        title: { de: 'Leeres privates Netz entfernen', en: 'Remove an empty private network' },
        act: async ({ command, parameters: { networkId, firewallIds } }) => {
          await leaveNetworks(engine, command, { staying: [], firewalls: firewallIds, networks: [networkId] });
        },
        record: async (ctx, { parameters: { networkId, firewallIds } }) => {
          for (const id of firewallIds) await markFirewallDeleted(ctx, id);
          await markNetworkDeleted(ctx, networkId);
        },
        undo: { none: 'nobody uses what is removed' },
      },
    ],
  });
}
