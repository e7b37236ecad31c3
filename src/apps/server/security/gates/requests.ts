import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { z } from 'zod';
import type { Endpoint } from '../../../../modules/identity/index.ts';
import { exampleOf, type Schema } from '../../openapi-examples.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A request made from an endpoint's schemas and their examples. */
export interface Made {
  readonly params: Json;
  readonly query: Json;
  readonly body: Json;
}

/** Where an id stands in a request: `body/server/diskId`. */
export interface Place {
  readonly pointer: string;
  /** Of its kind: `org`. */
  readonly prefix: string;
}

const ID = /^([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}$/;
/** Of a list: which page, in what order. They name nothing. */
const PAGING = ['limit', 'cursor', 'sort', 'q'];

const example = (prefix: string) => `${prefix}_01K0Y3ZJ8QXW5T7N2M4P6R8S9V`;

/** What a request says where the example alone would be refused whatever ids it names: operation → its parts. */
const particulars: Readonly<Record<string, Partial<Record<keyof Made, object>>>> = {
  // What the reseller of `fill-tables.ts` asks: only then is the network looked at.
  orderFromPrices: { body: { agreedMonthlyNet: '99.00', agreedSetupNet: '0.00' } },
  exportPerson: { params: { id: example('con') } }, erasePerson: { params: { id: example('con') } },
};

/**
 * The example of every part of the request, optional parts too; of a query only what names something or must be there,
 * so that it filters by nothing else.
 */
export function makeRequest({ operationId, params, query, body }: Endpoint): Made {
  const own = particulars[operationId] ?? {};
  const merge = (made: Json, more: object = {}): Json => (isObject(made) ? { ...made, ...more } : made);
  return {
    params: merge(params ? exampleFor(params) : {}, own.params), query: merge(query ? withoutFilters(query) : {}, own.query),
    body: merge(body ? exampleFor(body) : null, own.body),
  };
}

function exampleFor(schema: z.ZodType): Json {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return exampleOf(described, ((described as { $defs?: Record<string, Schema> }).$defs) ?? {}) as Json;
}

function withoutFilters(query: z.ZodObject): Json {
  const required = requiredOf(query);
  const kept = Object.entries(exampleFor(query) as Record<string, Json>).filter(([name, value]) =>
    required.includes(name) || (!PAGING.includes(name) && typeof value === 'string' && ID.test(value)));
  return Object.fromEntries(kept);
}

function requiredOf(query: z.ZodObject): readonly string[] {
  return z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }).required ?? [];
}

/** Of the filters of a list only this one: two that contradict each other would find nothing, whatever they name. */
export function withOneFilter({ query }: Endpoint, made: Made, pointer: string): Made {
  if (!query || !pointer.startsWith('query/')) return made;
  const required = requiredOf(query);
  const kept = Object.entries(made.query as Record<string, Json>)
    .filter(([name]) => `query/${name}` === pointer || required.includes(name));
  return { ...made, query: Object.fromEntries(kept) };
}

/** Every place of the request where an id stands. */
export function placesOf(made: Made): Place[] {
  const walk = (value: Json, pointer: string): Place[] => {
    if (typeof value === 'string') return ID.test(value) ? [{ pointer, prefix: value.slice(0, 3) }] : [];
    if (!isObject(value) && !Array.isArray(value)) return [];
    return Object.entries(value as Record<string, Json>).flatMap(([key, part]) => walk(part, `${pointer}/${key}`));
  };
  return Object.entries(made).flatMap(([part, value]) => walk(value as Json, part));
}

/** The request with another id at each place; undefined leaves the one that stands there. */
export function withIds(made: Made, idAt: (place: Place) => string | undefined): Made {
  const walk = (value: Json, pointer: string): Json => {
    if (typeof value === 'string') {
      return (ID.test(value) ? idAt({ pointer, prefix: value.slice(0, 3) }) : undefined) ?? value;
    }
    if (Array.isArray(value)) return value.map((part, at) => walk(part as Json, `${pointer}/${at}`));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part, `${pointer}/${key}`)]));
  };
  return Object.fromEntries(Object.entries(made).map(([part, value]) => [part, walk(value as Json, part)])) as unknown as Made;
}

function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id of a kind that names nothing. */
export const nobodys = example;

let addresses = 0;

/** Sends a request from an address of its own (so that no limit of an address is met) with what a client would send. */
export async function send(
  app: FastifyInstance, { method, path }: Pick<Endpoint, 'method' | 'path'>, made: Made,
  headers: Readonly<Record<string, string>>, matchesAnything = method !== 'GET' && method !== 'POST',
): Promise<LightMyRequestResponse> {
  const number = addresses++;
  const query = new URLSearchParams(made.query as Record<string, string>).toString();
  const url = `/api/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((made.params as Record<string, Json>)[name])))}${query === '' ? '' : `?${query}`}`;
  const options: InjectOptions = {
    method, url, remoteAddress: `10.${number >> 16 & 255}.${number >> 8 & 255}.${number & 255}`,
    headers: { ...(matchesAnything ? { 'if-match': '*' } : {}), ...headers },
    ...(made.body === null ? {} : { payload: made.body as object }),
  };
  return app.inject(options);
}

export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
export const browser = (session: string) => ({ cookie: `__Host-hafenamt=${session}`, 'sec-fetch-site': 'same-origin' });
