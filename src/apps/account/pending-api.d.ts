import type { components } from '../../api/client/schema.d.ts';

// Endpoints the server is about to have; a row leaves when the generated schema has it.
type Failure = { content: { 'application/problem+json': components['schemas']['Problem'] } };
interface None { query?: never; header?: never; path?: never; cookie?: never }
interface Get<T, Params = None> {
  parameters: Params;
  requestBody?: never;
  responses: { 200: { headers: object; content: { 'application/json': T } }; 422: Failure };
}
interface Post<T, Body, Params = None> {
  parameters: Params;
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: { headers: object; content: { 'application/json': T } }; 422: Failure };
}
interface Id { query?: never; header?: never; path: { id: string }; cookie?: never }
interface Ceremony { challengeId: string; options: Record<string, unknown> }
interface SignIn {
  state: 'signed-in' | 'second-factor-needed' | 'enrolment-needed';
  methods: ('totp' | 'passkey' | 'recovery-code')[];
}

declare module '../../api/client/schema.d.ts' {
  interface paths {
    '/api/v1/session/passkey-options': { post: Post<Ceremony, Record<string, never>> };
    '/api/v1/session/passkey': { post: Post<SignIn, { challengeId: string; response: object }> };
    '/api/v1/me/passkeys/options': { post: Post<Ceremony, Record<string, never>> };
    '/api/v1/me/passkeys': {
      get: Get<{ items: { id: string; name: string; createdAt: string; usedAt: string | null }[] }>;
      post: Post<{ id: string; recoveryCodes: string[] }, { challengeId: string; name: string; response: object }>;
    };
    '/api/v1/me/passkeys/{id}': { delete: Get<{ id: string }, Id> };
    '/api/v1/sso/start': { post: Post<{ url: string }, { email: string }> };
    '/api/v1/invitations/acceptance': {
      post: Post<unknown, { token: string; name?: string; password?: string }>;
    };
  }
}
