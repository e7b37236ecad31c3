import type { components } from '../../api/client/schema.d.ts';

// Endpoints the server is about to have; a row leaves when the generated schema has it.
type Failure = { content: { 'application/problem+json': components['schemas']['Problem'] } };
interface None { query?: never; header?: never; path?: never; cookie?: never }
interface Id { query?: never; header?: never; path: { id: string }; cookie?: never }
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
interface SignIn {
  state: 'signed-in' | 'second-factor-needed' | 'enrolment-needed';
  methods: ('totp' | 'passkey' | 'recovery-code')[];
}
interface Sso { issuer: string; clientId: string; emailDomain: string; roles: string[]; active: boolean }

declare module '../../api/client/schema.d.ts' {
  interface paths {
    '/api/v1/sso/start': { post: Post<{ url: string }, { email: string; proof: string }> };
    '/api/v1/sso/completion': {
      post: Post<SignIn, { state: string; code: string; iss?: string; verifier: string }>;
    };
    '/api/v1/organisations/{id}/sso': {
      get: Get<Sso & { redirectUri: string }, Id>;
      put: Post<Sso & { redirectUri: string }, Sso & { clientSecret?: string }, Id>;
    };
  }
}
