import { z } from 'zod';
import { bytes, date, defined, id, line, oneOf, sha256, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { endOfLifeWarning, licences, soldSystem } from './images.ts';
import { changeImage, readImage } from './import-image.ts';
import { allImages, type CatalogueImage } from './offered-images.ts';
import { catalogueRefusals } from './refusals.ts';

const warning = words('Debian 12 bekommt nur noch bis zum 30.06.2028 Sicherheitsupdates.').nullable()
  .describe('What to know of its end of life; null while that is far away.');

export const imageFields = {
  name: words('debian-12'), title: words('Debian 12'), os: oneOf('linux', 'windows').meta({ examples: ['linux'] }),
  licence: oneOf(...licences).describe('What the provider reports and bills for it (C 4.1).').meta({ examples: ['none'] }),
  longTermSupport: z.boolean().meta({ examples: [true] }),
  endOfLife: date.nullable().describe('Last day with security updates; null where its maker names none.')
    .meta({ examples: ['2028-06-30'] }),
  containers: z.boolean().meta({ examples: [false] }).describe('Whether it is sold to run containers (C 3.4.2).'),
  agent: z.boolean().meta({ examples: [true] })
    .describe('Whether a guest agent answers in it. Without one nobody sets a password in it, or asks it anything.'),
  warning,
};

const image = z.object({
  id: id('image').nullable().describe('Null for those that come with the program.'), ...imageFields,
  state: oneOf('offered', 'withdrawn').meta({ examples: ['offered'] }),
  bytes: bytes.nullable(), sha256: sha256.nullable(),
  present: z.boolean().nullable().meta({ examples: [true] })
    .describe('Whether the engine that runs has it; one it has not cannot be ordered. Null until it was asked.'),
});

const one = z.object({ id: id('image') });

/** An image with what is to be known of its end of life, in the reader's language. */
export function spoken<I extends Pick<CatalogueImage, 'name' | 'title' | 'endOfLife'>>(
  of: I, today: string, language: Language,
) {
  const { containers } = soldSystem(of);
  return { ...of, containers, warning: endOfLifeWarning(of, today)?.[language] ?? null };
}

/** promise C-4.1: the systems that can be installed, each with its support and licence. */
export const imageRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/images', operationId: 'listImages', permission: 'catalogue:read', tag: 'images',
    summary: 'Operating systems: those that come with the program, and those imported',
    description: 'A provider imports one with ./hafenamt admin image import FILE (C 4.1).',
    answer: z.object({ items: z.array(image) }),
    handle: async (ctx, { language }) =>
      ok({ items: (await allImages(ctx)).map((each) => spoken(each, ctx.today, language)) }),
  }),
  endpoint({
    method: 'GET', path: '/images/{id}', operationId: 'readImage', permission: 'catalogue:read', tag: 'images',
    summary: 'An imported operating system', params: one, answer: image,
    refusals: someOf(catalogueRefusals, 'catalogue.unknown_image'),
    handle: async (ctx, { params, language }) => {
      const read = await readImage(ctx, params.id);
      return read.ok ? ok(spoken(read.value, ctx.today, language)) : read;
    },
  }),
  endpoint({
    method: 'PATCH', path: '/images/{id}', operationId: 'changeImage', permission: 'capacity:change', tag: 'images',
    summary: 'Corrects an imported operating system, or withdraws it from sale; servers that have it keep it',
    params: one,
    body: z.strictObject({
      title: line('Windows Server 2022').optional(), endOfLife: date.nullable().optional(),
      state: oneOf('offered', 'withdrawn').optional().meta({ examples: ['withdrawn'] }),
    }),
    answer: image, refusals: someOf(catalogueRefusals, 'catalogue.unknown_image'),
    handle: async (ctx, { params, body, language }) => {
      const changed = await changeImage(ctx, params.id, defined(body) as Parameters<typeof changeImage>[2]);
      return changed.ok ? ok(spoken(changed.value, ctx.today, language)) : changed;
    },
  }),
];
