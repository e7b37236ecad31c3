import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Endpoint } from '../../../../modules/identity/index.ts';
import { API_PREFIX } from '../../http.ts';

/** Routes of the server that are no row of the table of endpoints; each says itself what it needs. */
export const beside = [
  'GET /api/v1/branding', 'GET /api/v1/calendar/{file}', 'GET /api/v1/events', 'GET /api/v1/health', 'GET /api/v1/openapi.json',
  'GET /console-socket',
];

/** `METHOD /path` of every route a server really has, read from its router. */
export async function routesOf(app: FastifyInstance): Promise<string[]> {
  await app.ready();
  const above: string[] = [];
  return app.printRoutes({ commonPrefix: false }).split('\n').flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!found) return [];
    const [, indent = '', part = '', methods = ''] = found;
    const depth = indent.length / 4;
    above.splice(depth, Infinity, part);
    return methods.split(', ').filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${above.join('').replaceAll(/:(\w+)/g, '{$1}')}`);
  }).toSorted();
}

export function routesOfTable(endpoints: readonly Endpoint[]): string[] {
  return endpoints.map(({ method, path }) => `${method} ${API_PREFIX}${path}`);
}

/** Names under which a body carries what somebody could guess. A secret that is only kept (`clientSecret`) isn't. */
const GUESSABLE = /^(password|current|new|token|code|recoveryCode|proof|verifier|response|otp|pin)$/;

/** Names under which an answer carries what opens something, shown this once. */
const OPENS = /^(token|secret|recoveryCodes|uri|password)$/;

/** Whether an answer must not be kept for who asks again with the same Idempotency-Key. */
export function givesSecret({ method, answer }: Endpoint): boolean {
  return method === 'POST' && answer instanceof z.ZodType && namesOf(answer, 'output').some((name) => OPENS.test(name));
}

/** Whether a limit of its own must slow down who tries an endpoint: it takes a secret, or anybody may write by it. */
export function needsLimit({ method, permission, body, params }: Endpoint): boolean {
  const isOpenWrite = permission === 'public' && method !== 'GET';
  return isOpenWrite || [body, params].some((part) => part !== undefined && namesOf(part).some((name) => GUESSABLE.test(name)));
}

function namesOf(schema: z.ZodType, io: 'input' | 'output' = 'input'): string[] {
  return [...JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' })).matchAll(/"(\w+)":\{/g)]
    .map(([, name]) => name as string);
}
