import { Temporal } from 'temporal-polyfill';
import type { Cents } from '../kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import { editionById } from '../terms/index.ts';
import type { Ctx } from '../database/index.ts';
import { billMonth, type BillableItem, type ComputedLine } from '../modules/billing/index.ts';
import { findFlavour, type Flavour } from '../modules/catalogue/index.ts';
import { checkResize, peekServer } from '../modules/compute/index.ts';
import { contractOfItem, itemHistory } from '../modules/contracts/index.ts';
import { itemTitle } from './bargain.ts';
import { workflowRefusals } from './refusals.ts';
import { checkFlavour } from './request-resize.ts';
import { resizePrice } from './resize-price.ts';
import { objection } from './server-objections.ts';

interface Size extends Pick<Flavour, 'title' | 'vcpus'> {
  readonly flavour: string;
  readonly memoryBytes: bigint;
  /** Null where the seller has no price for it. */
  readonly monthlyNet: Cents | null;
}

export interface ResizePreview {
  readonly now: Size;
  readonly wanted: Size;
  /** What stands against it; null if nothing does. */
  readonly against: Refusal | null;
  /** Whether it stands still for a moment. */
  readonly needsRestart: boolean;
  /** First day at the new price, were it changed today. */
  readonly from: string;
  /** How this month would be billed; empty where there is no price. */
  readonly thisMonth: readonly ComputedLine[];
}

/**
 * promise C-4.6.1: what another size would mean, before anybody agrees to it: whether it can be had and why not,
 * whether the server is restarted, what it costs from when, and both parts of this month (A9 (3)). Nothing is promised.
 */
export async function previewResize(ctx: Ctx, serverId: string, flavour: string): Promise<Result<ResizePreview>> {
  const server = await peekServer(ctx, serverId);
  if (!server) return refuse(workflowRefusals, 'servers.unknown');
  const chain = await itemHistory(ctx, server.contractItemId);
  const [item] = chain;
  if (!item) throw new Error(`server ${serverId} has no contract item`);
  const price = await resizePrice(ctx, item.id, flavour);
  const objections = [
    () => objection(ctx, server, 'resize'),
    async () => refusalOf(await checkFlavour(ctx, serverId, flavour)),
    async () => refusalOf(price),
    async () => refusalOf(await checkResize(ctx, serverId, flavour)),
  ];
  let against: Refusal | null = null;
  for (const look of objections) against ??= await look();
  const monthlyNet = price.ok ? price.value : null;
  return ok({
    now: sizeOf(item.flavour, item.monthlyNet), wanted: sizeOf(flavour, monthlyNet), against,
    // promise C-4.2.1: processors and memory are given to a machine when it starts.
    needsRestart: server.state === 'running', from: ctx.today,
    thisMonth: monthlyNet === null || item.liveFrom === null || flavour === item.flavour ? []
      : await billThisMonth(ctx, chain, flavour, monthlyNet),
  });
}

function refusalOf(result: Result<unknown>): Refusal | null {
  return result.ok ? null : result.refusal;
}

function sizeOf(name: string, monthlyNet: Cents | null): Size {
  const flavour = findFlavour(name);
  if (!flavour) throw new Error(`flavour ${name} is not in the catalogue`);
  const { title, vcpus, memoryBytes } = flavour;
  return { flavour: name, title, vcpus, memoryBytes: BigInt(memoryBytes), monthlyNet };
}

/** As the invoice of this month will have it: what it was until yesterday, what it is from today. */
async function billThisMonth(
  ctx: Ctx, chain: Awaited<ReturnType<typeof itemHistory>>, flavour: string, monthlyNet: Cents,
): Promise<ComputedLine[]> {
  const [item, ...before] = chain;
  if (!item) return [];
  const { edition } = await contractOfItem(ctx, item.id);
  const changed: typeof item = { ...item, flavour, monthlyNet, setupNet: 0n, liveFrom: ctx.today, replacesId: item.id };
  const ended = { ...item, liveUntil: ctx.today };
  const items: BillableItem[] = [...before.toReversed(), ended, { ...changed, id: 'changed' }]
    .map((one) => ({ ...one, description: itemTitle(one) }));
  return billMonth(items, Temporal.PlainDate.from(ctx.today).toPlainYearMonth().toString(), editionById(edition))
    .filter(({ kind }) => kind === 'recurring');
}
