import { queryOptions, useQuery } from '@tanstack/react-query';
import type { MaybeOptionalInit } from 'openapi-fetch';
import { answered, type paths } from '../../api/client/index.ts';
import { useLanguage } from '../ui/language.tsx';
import { api, spokenLanguage } from './api.ts';

/** Paths that can be read. */
export type ReadPath = { [P in keyof paths]: paths[P] extends { get: object } ? P : never }[keyof paths];

type Get<P extends ReadPath> = paths[P] extends { get: infer G } ? G : never;

/** What reading a path answers: `Answer<'/api/v1/servers/{id}'>`. */
export type Answer<P extends ReadPath> =
  Get<P> extends { responses: { 200: { content: { 'application/json': infer T } } } } ? T : never;

/** A row of the page that reading a list answers. */
export type RowOf<P extends ReadPath> = Answer<P> extends { items: (infer Row)[] } ? Row : never;

export type Query<P extends ReadPath> =
  Get<P> extends { parameters: { query?: infer Q } } ? Exclude<Q, undefined> : never;

// What has no sentences in it is the same in every language, and needn't be read again in another.
const speechless: ReadonlySet<string> = new Set(['/api/v1/me', '/api/v1/branding']);

/**
 * How to read a path, for `useQuery` and its relatives. Sentences come in a language, so an answer in another is
 * another answer.
 */
export function reading<P extends ReadPath>(path: P, init?: MaybeOptionalInit<paths[P], 'get'>) {
  return queryOptions<Answer<P>>({
    queryKey: [path, init ?? null, speechless.has(path) ? null : spokenLanguage()],
    queryFn: ({ signal }) =>
      answered(api.GET(path as never, { ...init, signal } as never)) as Promise<Answer<P>>,
  });
}

/** What a path answers, once it did: `useRead('/api/v1/servers/{id}', { params: { path: { id } } })`. */
export function useRead<P extends ReadPath>(path: P, init?: MaybeOptionalInit<paths[P], 'get'>) {
  useLanguage(); // what is read in another language is read again, wherever it is shown
  return useQuery(reading(path, init));
}
