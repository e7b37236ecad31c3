import type { Ctx } from '../../database/index.ts';
import { images, type Image, type Licence } from './images.ts';

/** An image as the catalogue knows it; what was imported also has an id, its size and its hash. */
export interface CatalogueImage extends Image {
  readonly id: string | null;
  readonly state: 'offered' | 'withdrawn';
  readonly bytes: bigint | null;
  readonly sha256: string | null;
  /** Whether the engine that runs has it; null until it was asked. */
  readonly present: boolean | null;
}

const builtIn: readonly CatalogueImage[] = images.map((image) =>
  ({ ...image, id: null, state: 'offered', bytes: null, sha256: null, present: null }));

/** Every image there is: those that come with the program first, then those imported, by their names. */
export async function allImages(ctx: Ctx): Promise<CatalogueImage[]> {
  const rows = await ctx.tx.selectFrom('image').selectAll().orderBy('name').execute();
  return [...builtIn, ...rows.map((row): CatalogueImage => ({
    id: row.id, name: row.name, title: row.title, os: row.os as Image['os'], licence: row.licence as Licence,
    longTermSupport: row.longTermSupport, endOfLife: row.endOfLife, state: row.state as CatalogueImage['state'],
    agent: row.agent, bytes: row.bytes, sha256: row.sha256, present: row.present,
  }))];
}

/** Those that can be ordered today: neither one whose support has ended, nor one that the engine has not. */
export async function offeredImages(ctx: Ctx): Promise<CatalogueImage[]> {
  const all = await allImages(ctx);
  return all.filter(({ state, endOfLife, present }) =>
    state === 'offered' && present !== false && (endOfLife === null || endOfLife >= ctx.today));
}

/** An image by its name, whether or not it is still offered: servers keep theirs. */
export async function imageByName(ctx: Ctx, name: string): Promise<CatalogueImage | undefined> {
  return (await allImages(ctx)).find((image) => image.name === name);
}
