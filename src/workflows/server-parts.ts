import { z } from 'zod';
import { bytes, count, id, words } from '../kernel/wire.ts';
import type { Language } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { partsOf, peekServer, serverActionNames, serverActions } from '../modules/compute/index.ts';
import { bare } from '../modules/network/index.ts';
import { objectionTo, standingOf } from './server-objections.ts';

/** What a server consists of and what may be done with it, as they travel. */
export const serverParts = {
  volumes: z.array(z.object({
    id: id('volume'), name: words('root'), position: count.describe('As the guest sees them; it boots from 0.'),
    bytes, class: words('essential'), iopsLimit: count.nullable(), image: words('debian-12').nullable(),
  })),
  nics: z.array(z.object({
    id: id('nic'), mac: words('02:00:5e:10:00:01'), networkId: id('privateNetwork').nullable()
      .describe('Null on the public network.'),
    address: words('203.0.113.2').describe('As the guest has it.'),
    publicAddress: words('203.0.113.2').describe('By which the world reaches it.'), bitsPerSecond: bytes,
    connected: z.boolean().meta({ examples: [true] }).describe('False: cut off from the network (D4 (4)).'),
  })),
  actions: z.array(z.object({
    action: words('resize'), title: words('Größe ändern'), allowed: z.boolean().meta({ examples: [false] }),
    code: words('servers.busy').nullable().describe('The refusal it would get.'),
    reason: words('Der Ablauf run_… arbeitet gerade an diesem Server.').nullable(),
    next: words('Sein Ende abwarten.').nullable(),
  })).describe('Every action on servers, and what stands against it now. Who may ask for it is another question.'),
};

/** Volumes and interfaces that exist, and every action with what stands against it. */
export async function showParts(ctx: Ctx, serverId: string, language: Language) {
  const { volumes, nics } = await partsOf(ctx, serverId);
  return {
    volumes, actions: await actionsOf(ctx, serverId, language),
    nics: nics.map((nic) => ({ ...nic, address: bare(nic.address), publicAddress: bare(nic.publicAddress) })),
  };
}

/** promise C-5.admin: the one table of actions, with a reason for each that is closed. */
async function actionsOf(ctx: Ctx, serverId: string, language: Language) {
  const server = await peekServer(ctx, serverId);
  if (!server) return [];
  const standing = await standingOf(ctx, server);
  return serverActionNames.map((action) => {
    const against = objectionTo(standing, action);
    return {
      action, title: serverActions[action].title[language], allowed: against === null, code: against?.code ?? null,
      reason: against?.message[language] ?? null, next: against?.next[language] ?? null,
    };
  });
}
