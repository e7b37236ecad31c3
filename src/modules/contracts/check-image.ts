import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { offeredImages, type CatalogueImage } from '../catalogue/index.ts';
import { contractRefusals } from './refusals.ts';

/**
 * promise C-4.6.4: what is not in the catalogue is no order but a question to the seller, who makes an offer by hand
 * once the provider has the image; the refusal says so. `path` is where it stands in the request.
 */
export async function checkImage(ctx: Ctx, name: string, path: string): Promise<Result<CatalogueImage>> {
  const offered = await offeredImages(ctx);
  const found = offered.find((image) => image.name === name);
  if (found) return ok(found);
  const known = offered.map((image) => image.name).join(', ');
  return refuse(contractRefusals, 'contracts.unknown_image', { image: name, known }, path);
}
