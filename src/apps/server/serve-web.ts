import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { faces } from './build-web.ts';

export interface WebOptions {
  /** What `buildWeb` made. */
  readonly directory: string;
}

/** A file as it lies ready to be sent. */
interface Asset {
  readonly mediaType: string;
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the portal at `/` and the console at `/console/`: their pages for every address the API doesn't have, and the
 * files those load. The files are read once, at the start; no address ever becomes a path of a file.
 */
export async function registerWeb(app: FastifyInstance, { directory }: WebOptions): Promise<void> {
  const assets = readAssets(join(directory, 'assets'));
  const [portal, console] = faces.map((face) => readFileSync(join(directory, face, 'index.html'), 'utf8'));
  const config = { isPublic: true };
  app.get('/assets/:name', { config }, (request: FastifyRequest<{ Params: { name: string } }>, reply) => {
    const asset = assets.get(request.params.name);
    return asset ? sendAsset(asset, request, reply) : reply.callNotFound();
  });
  app.get('/console', { config }, (_, reply) => sendPage(console as string, reply));
  app.get('/console/*', { config }, (_, reply) => sendPage(console as string, reply));
  app.get('/', { config }, (_, reply) => sendPage(portal as string, reply));
  app.get('/*', { config }, (request, reply) =>
    isOfApi(request.url) ? reply.callNotFound() : sendPage(portal as string, reply));
}

/** What begins with /api is a wrong address of the API, not a page; a program gets its refusal. */
function isOfApi(url: string): boolean {
  return /^\/(api|assets)(\/|\?|$)/.test(url);
}

function readAssets(directory: string): Map<string, Asset> {
  const names = new Set(readdirSync(directory));
  const read = (name: string) => (names.has(name) ? readFileSync(join(directory, name)) : undefined);
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const mediaType = mediaTypes[extname(name)];
    if (mediaType === undefined) continue; // packed forms belong to the file they are of
    const [br, gzip] = [read(`${name}.br`), read(`${name}.gz`)];
    assets.set(name, {
      mediaType, plain: readFileSync(join(directory, name)), ...(br ? { br } : {}), ...(gzip ? { gzip } : {}),
    });
  }
  return assets;
}

/** A file's name has its hash in it: it never changes, so nobody needs to ask for it twice. */
function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const coding = (['br', 'gzip'] as const).find((one) => asset[one] && isAccepted(one, accepted));
  if (coding) reply.header('content-encoding', coding);
  return reply.header('vary', 'accept-encoding').header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
    .type(asset.mediaType).send(coding ? asset[coding] : asset.plain);
}

/** RFC 9110, 12.5.3: named, and not with a weight of nothing. */
function isAccepted(coding: string, header: string): boolean {
  return header.split(',').some((wish) => {
    const [name = '', weight = ''] = wish.split(';').map((part) => part.trim().toLowerCase());
    return name === coding && !/^q=0(\.0*)?$/.test(weight);
  });
}

/** A page, allowed to load what is ours and what bears this answer's nonce; no frame, no form and no base elsewhere. */
function sendPage(html: string, reply: FastifyReply): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  return reply.header('content-security-policy', policyWith(nonce)).header('cache-control', 'no-store')
    .type('text/html; charset=utf-8').send(html.replaceAll('nonce="NONCE"', `nonce="${nonce}"`));
}

function policyWith(nonce: string): string {
  return [
    "default-src 'none'", `script-src 'self' 'nonce-${nonce}'`, `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'", "img-src 'self' data:", "font-src 'self'", "object-src 'none'", "frame-ancestors 'none'",
    "base-uri 'none'", "form-action 'self'", "require-trusted-types-for 'script'",
  ].join('; ');
}
