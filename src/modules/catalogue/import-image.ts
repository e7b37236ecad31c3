import { newId } from '../../kernel/ids.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { readProvider } from '../parties/index.ts';
import { watchAge } from './image-age.ts';
import { images, type Licence } from './images.ts';
import { imageByName } from './offered-images.ts';
import { catalogueRefusals } from './refusals.ts';

/** An image whose file lies where the engine finds it; what the provider says of it. */
export interface ImportedImage {
  /** As orders name it: lower-case letters, digits, dots and hyphens. */
  readonly name: string;
  readonly title: string;
  readonly os: 'linux' | 'windows';
  readonly licence: Licence;
  readonly longTermSupport: boolean;
  readonly endOfLife: string | null;
  readonly agent: boolean;
  readonly bytes: bigint;
  readonly sha256: string;
}

/** Whether a name is free: no image that comes with the program has it, and none imported has it with another file. */
export async function checkImageName(ctx: Ctx, { name, sha256 }: Pick<ImportedImage, 'name' | 'sha256'>) {
  if (images.some((image) => image.name === name)) {
    return refuse(catalogueRefusals, 'catalogue.image_built_in', { name });
  }
  const there = await ctx.tx.selectFrom('image').select('sha256').where('name', '=', name).executeTakeFirst();
  // Servers were made from it: what a name means never changes.
  const isOther = there !== undefined && there.sha256 !== sha256;
  return isOther ? refuse(catalogueRefusals, 'catalogue.image_exists', { name }) : ok(undefined);
}

/** promise C-4.1: puts an image into the catalogue; the same file again corrects what is said of it. */
export async function importImage(ctx: Ctx, image: ImportedImage) {
  const provider = await readProvider(ctx);
  if (!provider.ok) return provider;
  const free = await checkImageName(ctx, image);
  if (!free.ok) return free;
  const { name, sha256: _, bytes: __, ...said } = image;
  await ctx.tx.insertInto('image')
    .values({ id: newId('image', ctx.clock), tenant: provider.value.id, state: 'offered', ...image })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ ...said, state: 'offered' })).execute();
  return watched(ctx, name);
}

export interface ImageChange {
  readonly title?: string;
  readonly endOfLife?: string | null;
  readonly state?: 'offered' | 'withdrawn';
}

export async function readImage(ctx: Ctx, id: string) {
  const row = await ctx.tx.selectFrom('image').select('name').where('id', '=', id).executeTakeFirst();
  const image = row && await imageByName(ctx, row.name);
  return image ? ok({ ...image, id }) : refuse(catalogueRefusals, 'catalogue.unknown_image');
}

/** Withdrawn, it is sold no more; the servers that have it keep it. */
export async function changeImage(ctx: Ctx, id: string, change: ImageChange) {
  const read = await readImage(ctx, id);
  if (!read.ok || Object.keys(change).length === 0) return read;
  await ctx.tx.updateTable('image').set(change).where('id', '=', id).execute();
  await watched(ctx, read.value.name);
  return readImage(ctx, id);
}

async function watched(ctx: Ctx, name: string) {
  const image = await imageByName(ctx, name);
  if (!image) throw new Error(`the image ${name} is not there`);
  await watchAge(ctx, image);
  return ok(image);
}
