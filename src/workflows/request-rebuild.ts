import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { imageByName, samePrice, type CatalogueImage } from '../modules/catalogue/index.ts';
import { planRootVolume, readServer, type ServerActionName } from '../modules/compute/index.ts';
import { checkImage } from '../modules/contracts/index.ts';
import type { RebuildServer } from './rebuild-server.ts';
import { workflowRefusals } from './refusals.ts';
import { requestOnServer, runOfRequest, serverFor } from './start-on-server.ts';

interface RebuildWish {
  readonly serverId: string;
  readonly image: string;
  /** The server's host name, typed by whoever knows what is lost. */
  readonly confirm: string;
}

/** Sets a server up anew from an image that is offered; room for the new volume is reserved with the request. */
export async function requestRebuild(
  ctx: Ctx, { serverId, image, confirm }: RebuildWish, rebuild: RebuildServer,
): Promise<Result<string>> {
  const had = await runOfRequest(ctx, 'rebuild', serverId);
  if (had !== null) return ok(had);
  const confirmed = await serverToLose(ctx, serverId, 'rebuild', confirm, '/confirm');
  if (!confirmed.ok) return confirmed;
  const offered = await checkImage(ctx, image, '/image');
  if (!offered.ok) return offered;
  const price = await keepsPrice(ctx, serverId, offered.value);
  if (!price.ok) return price;
  const volume = await planRootVolume(ctx, serverId, image);
  if (!volume.ok) return volume;
  return requestOnServer(ctx, 'rebuild', rebuild, { serverId, image, volumeId: volume.value });
}

/** What was agreed is a price for a kind of system; another kind is another order, to be agreed to (A2). */
async function keepsPrice(ctx: Ctx, serverId: string, wanted: CatalogueImage): Promise<Result<void>> {
  const { image } = await readServer(ctx, serverId);
  const now = await imageByName(ctx, image);
  return now && samePrice(now, wanted) ? ok(undefined)
    : refuse(workflowRefusals, 'servers.other_price', { now: now?.title ?? image, wanted: wanted.title }, '/image');
}

/** The server, if `action`, which destroys data, may be done with it and was confirmed with its host name. */
export async function serverToLose(
  ctx: Ctx, serverId: string, action: ServerActionName, confirm: string, path?: string,
): Promise<Result<{ readonly contractItemId: string }>> {
  const server = await serverFor(ctx, serverId, action);
  if (!server.ok) return server;
  const { hostname, connected } = await readServer(ctx, serverId);
  if (!connected) return refuse(workflowRefusals, 'servers.cut_off');
  if (confirm !== hostname) return refuse(workflowRefusals, 'servers.not_confirmed', { given: confirm }, path);
  return server;
}
