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

export interface Branding {
  name: string;
  logoUrl: string | null;
  colours: { accent: string };
  languages: ('de' | 'en')[];
  website: string;
  phone: string;
  email: string;
}

export interface Me {
  account: { id: string; name: string; email: string | null; emailVerified: boolean; language: 'de' | 'en' };
  session: { id: string; secondFactor: boolean } | null;
  mfa: 'done' | 'needed' | 'enrolment-needed' | 'not-required';
  organisations: {
    id: string; name: string; kind: 'provider' | 'reseller' | 'partner' | 'customer'; roles: string[];
  }[];
  permissions: Record<string, { reach: 'all' | 'some' }>;
  provider: string;
}

declare module '../../api/client/schema.d.ts' {
  interface paths {
    '/api/v1/branding': { get: Get<Branding> };
    '/api/v1/me': { get: Get<Me>; patch: Post<Me, { name?: string; language?: 'de' | 'en' }> };
    '/api/v1/session': { delete: Get<unknown> };
  }
}
