import type { InjectOptions } from 'fastify';
import type { Person } from './make-people.ts';
import { bearer } from './requests.ts';

/** One request for every way in which the server comes to an answer, with the status it must have. */
export function everyKindOfAnswer({ key, session }: Person): readonly (readonly [status: number, InjectOptions])[] {
  return [
    [200, { url: '/api/v1/health' }], [200, { url: '/api/v1/openapi.json' }], [200, { url: '/api/v1/branding' }],
    [200, { url: '/api/v1/me', headers: bearer(key) }], [200, { url: '/api/v1/servers', headers: { ...bearer(key), accept: 'text/csv' } }],
    [401, { url: '/api/v1/me' }], [401, { url: '/api/v1/nowhere' }], [404, { url: '/api/v1/nowhere', headers: bearer(key) }],
    [403, { url: '/api/v1/networks', headers: bearer(key) }], [422, { url: '/api/v1/servers?limit=0', headers: bearer(key) }],
    [422, { url: '/api/v1/servers?limit=1&limit=2', headers: bearer(key) }],
    [403, { method: 'PATCH', url: '/api/v1/me', payload: {}, headers: { cookie: `__Host-hafenamt=${session}` } }],
    [400, { method: 'PATCH', url: '/api/v1/me', payload: '{', headers: { ...bearer(key), 'content-type': 'application/json' } }],
    [415, { method: 'PATCH', url: '/api/v1/me', payload: '<!DOCTYPE x>', headers: { ...bearer(key), 'content-type': 'application/xml' } }],
    [404, { url: '/api/v1/%zz', headers: bearer(key) }], [401, { method: 'HEAD', url: '/api/v1/me' }],
    [401, { method: 'TRACE' as 'GET', url: '/api/v1/me' }], [404, { method: 'OPTIONS', url: '/api/v1/me', headers: bearer(key) }],
  ];
}
