import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { parse } from 'yaml';
import { z } from 'zod';
import { words } from '../../kernel/wire.ts';
import type { Database } from '../../database/index.ts';
import { schemaOf } from './openapi.ts';

/** How the provider's own house looks: `branding.yaml` in the data directory. */
const file = z.strictObject({
  accent: z.string().regex(/^#[0-9a-fA-F]{6}$/).default('#0b5c7a'),
  /** A file beside it. */
  logo: z.string().regex(/^[\w.-]+\.(svg|png)$/).optional(),
});

export interface Branding {
  readonly accent: string;
  readonly logo: { readonly mediaType: string; readonly bytes: Buffer } | null;
}

const LOGO_BYTES = 200_000;
const mediaTypes: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png' };

/** Reads `branding.yaml`; without one everything is Hafenamt's own. A file that says nothing sensible throws. */
export function readBranding(path: string): Branding {
  if (!existsSync(path)) return { ...file.parse({}), logo: null };
  const parsed = file.safeParse(parse(readFileSync(path, 'utf8')) ?? {});
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  const { accent, logo } = parsed.data;
  if (logo === undefined) return { accent, logo: null };
  const bytes = readFileSync(join(dirname(path), logo));
  if (bytes.length > LOGO_BYTES) throw new Error(`${logo} is larger than ${LOGO_BYTES} bytes`);
  return { accent, logo: { mediaType: mediaTypes[extname(logo)] ?? '', bytes } };
}

const branding = z.object({
  name: words('Hafenstadt IT GmbH'), phone: words('+49 621 5550 0').nullable(),
  email: words('service@hafenstadt-it.example').nullable(),
  website: words('https://www.hafenstadt-it.example').nullable(),
  logoUrl: words('/api/v1/branding/logo').nullable(), colours: z.object({ accent: words('#0b5c7a') }),
  languages: z.array(words('de')),
});

/** What a screen shows before anybody signed in: whose it is, and whom to call. */
export function addBranding(api: FastifyInstance, db: Database, { accent, logo }: Branding): void {
  api.get('/branding', {
    config: { isPublic: true },
    schema: {
      operationId: 'readBranding', summary: 'The provider as its screens show it', tags: ['provider'], security: [],
      response: schemaOf({ status: 200, answer: branding }, false, ['api.unavailable']),
    },
  }, async (_, reply) => {
    const row = await db.selectFrom('organisation')
      .innerJoin('providerProfile', 'providerProfile.id', 'organisation.id')
      .select(['name', 'phone', 'email', 'website']).where('kind', '=', 'provider').executeTakeFirst();
    const known = row ?? { name: 'Hafenamt', phone: null, email: null, website: null };
    return reply.type('application/json').send(JSON.stringify({
      ...known, logoUrl: logo && '/api/v1/branding/logo', colours: { accent }, languages: ['de', 'en'],
    }));
  });
  if (logo) {
    // A drawing may hold scripts; opened by itself it may do nothing at all.
    api.get('/branding/logo', { config: { isPublic: true }, schema: { hide: true } }, (_, reply) => reply
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('cache-control', 'public, max-age=3600').type(logo.mediaType).send(logo.bytes));
  }
}
