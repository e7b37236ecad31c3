import type { Ctx } from '../database/index.ts';
import { imageByName, soldSystem } from '../modules/catalogue/index.ts';
import { readServer, witnessOf, type Witness } from '../modules/compute/index.ts';
import { bare, doorOf } from '../modules/network/index.ts';

/** Where a server's administrators come in, from anywhere. */
export interface Door {
  readonly address: string;
  readonly port: number;
}

/** How a server shows that it is there. */
export interface Answering {
  readonly os: 'linux' | 'windows';
  readonly witness: Witness;
  /** Null where nobody is let in: its customer's forwards don't, or it is cut off. */
  readonly door: Door | null;
}

/** How a server shows that it is there with `image` on its root volume, as its rows and forwards say now. */
export async function answeringOf(ctx: Ctx, serverId: string, image: string): Promise<Answering> {
  const { os, agent } = soldSystem((await imageByName(ctx, image)) ?? { name: image, title: image });
  const { address, connected } = await readServer(ctx, serverId);
  const port = connected ? await doorOf(ctx, serverId, os) : null;
  return { os, witness: witnessOf({ os, agent }), door: port === null ? null : { address: bare(address), port } };
}
