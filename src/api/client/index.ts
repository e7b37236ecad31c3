import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.d.ts';

export type Api = Client<paths>;
export type Problem = components['schemas']['Problem'];

export interface ApiOptions {
  /** Where the server listens: `http://127.0.0.1:8420`. */
  readonly url: string;
  /** An API key, `hfn_…`. */
  readonly key: string;
  /** Language of sentences; German unless said. */
  readonly language?: 'de' | 'en';
  /** Stands in for the platform's fetch, as in tests. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A typed client of the API: `api.GET('/api/v1/servers/{id}', { params: { path: { id } } })`. */
export function openApi(options: ApiOptions): Api {
  return createClient<paths>({
    baseUrl: options.url,
    headers: { authorization: `Bearer ${options.key}`, 'accept-language': options.language ?? 'de' },
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

/** The answer, or a thrown `ApiError`. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error } = await call;
  if (data === undefined) throw new ApiError(error as Problem);
  return data;
}
