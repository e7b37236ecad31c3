import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import type { Text } from '../../kernel/text.ts';
import { imageByName, offeredImages, type CatalogueImage } from '../catalogue/index.ts';
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
  const { de: why, en: whyEn } = whyNot(await imageByName(ctx, name), ctx.today);
  return refuse(contractRefusals, 'contracts.unknown_image', { image: name, known, why, whyEn }, path);
}

function whyNot(image: CatalogueImage | undefined, today: string): Text {
  if (!image) return { de: 'ist nicht im Katalog', en: 'is not in the catalogue' };
  if (image.state === 'withdrawn') return { de: 'wird nicht mehr verkauft', en: 'is sold no more' };
  if (image.endOfLife !== null && image.endOfLife < today) {
    return { de: 'bekommt keine Sicherheitsupdates mehr', en: 'has no security updates any more' };
  }
  return { de: 'ist auf der Virtualisierung, die hier läuft, nicht vorhanden', en: 'is not there on the engine that runs here' };
}
