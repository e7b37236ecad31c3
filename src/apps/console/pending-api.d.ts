// Endpoints the server is about to have; a row leaves when the generated schema has it.
import type { components } from '../../api/client/schema.d.ts';

type Failure = { content: { 'application/problem+json': components['schemas']['Problem'] } };
interface Get<T, Query = never> {
  parameters: { query?: Query; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: { headers: object; content: { 'application/json': T } }; 422: Failure };
}

declare module '../../api/client/schema.d.ts' {
  interface paths {
    '/api/v1/search': { get: Get<{ items: {
      kind: string; id: string; title: string; subtitle: string | null; customerName: string | null;
    }[] }, { q: string }> };
    '/api/v1/metrics/today': { get: Get<object> };
  }
}
