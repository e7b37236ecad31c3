import { join } from 'node:path';
import { EngineError } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { adoptImage, ensureImage, type GuestImage, imageIn } from './image.ts';
import { adoptImport, type ForeignImage, listImports, readForeign } from './imported-image.ts';
import type { Layout } from './layout.ts';
import { baseImage, builtImages } from './recipes.ts';

/** Names of all images a volume can be made from: those built here, then those a provider imported. */
export async function listImages(layout: Layout): Promise<string[]> {
  const imported = await listImports(layout);
  return [...builtImages, ...imported.filter((name) => !builtImages.includes(name))];
}

/** An image ready to make volumes from. One that is built here is built now, if this machine has not got it yet. */
export async function findImage(context: Context, name: string): Promise<GuestImage | ForeignImage> {
  if (name === baseImage) return context.image;
  const { layout, cacheDirectory, log } = context;
  if (builtImages.includes(name)) return adoptImage(layout, await ensureImage(cacheDirectory, log, name));
  const imported = await adoptImport(layout, name);
  if (!imported) throw new EngineError('missing', `there is no image “${name}”`);
  return imported;
}

/** The image a volume was made from, by its hash. */
export async function imageOfVolume({ layout }: Context, hash: string): Promise<GuestImage | ForeignImage> {
  return (await readForeign(layout, hash)) ?? imageIn(join(layout.images, hash), hash);
}
