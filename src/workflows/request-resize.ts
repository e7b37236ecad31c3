import { formatMoney, type Cents } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { findFlavour } from '../modules/catalogue/index.ts';
import { admitResize } from '../modules/compute/index.ts';
import { callerName, contractOfItem, contractRefusals, receiveDeclaration } from '../modules/contracts/index.ts';
import { actsForItself } from '../modules/identity/index.ts';
import { workflowRefusals } from './refusals.ts';
import { resizePrice } from './resize-price.ts';
import type { ResizeServer } from './resize-server.ts';
import { requestOnServer, runOfRequest, serverFor } from './start-on-server.ts';

/** How the customer ordered the change, where somebody else enters it. */
export interface Declared {
  readonly channel: 'email' | 'letter' | 'portal' | 'api';
  readonly byName: string;
  readonly content: string;
}

export interface ResizeWish {
  readonly serverId: string;
  readonly flavour: string;
  /** What whoever asks saw; the price itself is looked up. */
  readonly agreedMonthlyNet: Cents;
  readonly channel: 'portal' | 'api';
  readonly declared?: Declared;
}

/**
 * Takes the order of another size: one of the table (promise C-4.6.1), for which there is room and at the price that
 * was agreed to. The order is a declaration and kept as one (promise A16.1); whoever enters it for the customer says
 * how it came. Returns the run; what is billed changes on the day on which it is done.
 */
export async function requestResize(ctx: Ctx, wish: ResizeWish, resize: ResizeServer): Promise<Result<string>> {
  const { serverId, flavour, agreedMonthlyNet } = wish;
  const had = await runOfRequest(ctx, 'resize', serverId);
  if (had !== null) return ok(had);
  const server = await serverFor(ctx, serverId, 'resize');
  if (!server.ok) return server;
  const { tenant, contractItemId } = server.value;
  const other = await checkFlavour(ctx, serverId, flavour);
  if (!other.ok) return other;
  const own = await actsForItself(ctx, tenant);
  if (!own && !wish.declared) return refuse(workflowRefusals, 'servers.declaration_needed', {}, '/declared');
  const price = await resizePrice(ctx, contractItemId, flavour);
  if (!price.ok) return price;
  const monthlyNet = formatMoney(price.value);
  if (price.value !== agreedMonthlyNet) {
    return refuse(contractRefusals, 'contracts.price_changed', { monthlyNet, setupNet: '0.00' }, '/agreedMonthlyNet');
  }
  const room = await admitResize(ctx, serverId, flavour);
  if (!room.ok) return room;
  const contract = await contractOfItem(ctx, contractItemId);
  await receiveDeclaration(ctx, {
    tenant, kind: 'change', subjectId: contract.id,
    ...declarationOf(wish, await callerName(ctx), server.value.hostname),
  });
  return requestOnServer(ctx, 'resize', resize, { serverId, flavour, monthlyNet });
}

/** promise C-4.6.1: within the table, and another one than it has. */
export async function checkFlavour(ctx: Ctx, serverId: string, flavour: string): Promise<Result<void>> {
  const { flavour: now } = await ctx.tx.selectFrom('server').select('flavour').where('id', '=', serverId)
    .executeTakeFirstOrThrow();
  if (!findFlavour(flavour)) throw new Error(`flavour ${flavour} passed the request but is not in the catalogue`);
  return flavour === now ? refuse(workflowRefusals, 'servers.same_size', { flavour }, '/flavour') : ok(undefined);
}

function declarationOf({ declared, channel, flavour, agreedMonthlyNet }: ResizeWish, name: string, hostname: string) {
  return declared ?? {
    channel, byName: name,
    content: `Server ${hostname}: neue Größe ${flavour} für ${formatMoney(agreedMonthlyNet)} EUR netto im Monat`,
  };
}
