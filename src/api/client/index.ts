import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.d.ts';

export type { paths } from './schema.d.ts';
export type Api = Client<paths>;
export type Problem = components['schemas']['Problem'];

export interface ApiOptions {
  /** Where the server listens: `http://127.0.0.1:8420`; empty in its own pages. */
  readonly url: string;
  /** An API key, `hfn_…`; without one the browser's session cookie speaks. */
  readonly key?: string;
  /** Language of sentences; German unless said. */
  readonly language?: 'de' | 'en';
  /** Stands in for the platform's fetch, as in tests. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A typed client of the API: `api.GET('/api/v1/servers/{id}', { params: { path: { id } } })`. */
export function openApi(options: ApiOptions): Api {
  return createClient<paths>({
    baseUrl: options.url,
    headers: {
      'accept-language': options.language ?? 'de',
      ...(options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }),
    },
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
}

/** The API said no; `problem` says why and what to do. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** The answer, or a thrown `ApiError`; undefined for an answer without a body. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ApiError(error as Problem);
  return data as T;
}
