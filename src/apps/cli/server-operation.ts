import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlagKinds } from './flags.ts';
import { UsageError } from './flags.ts';
import { ROOT } from './installation.ts';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
}

interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

/** Where a value goes: into the address, or into the body at this path. */
export interface Option {
  readonly flag: string;
  readonly in: 'query' | 'body';
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly required: boolean;
  /** It must be in the body, and is null there unless given: `source` of a forward. */
  readonly orNull: boolean;
}

/** One operation of the API, as the command line takes it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** Names of the path's parameters, in their order: they are the arguments. */
  readonly params: readonly string[];
  readonly options: readonly Option[];
  readonly hasBody: boolean;
}

type Api = Readonly<{ paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }>;

/** The operations of the API by their ids, from its description. */
export function readOperations(): ReadonlyMap<string, Operation> {
  const api = JSON.parse(readFileSync(join(ROOT, 'src/api/openapi.json'), 'utf8')) as Api;
  return new Map(Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) =>
    [one.operationId, toOperation(method.toUpperCase(), path, one)] as const)));
}

function toOperation(method: string, path: string, { summary, parameters = [], requestBody }: Described): Operation {
  const schema = requestBody?.content['application/json'].schema;
  const asked = parameters.filter((one) => one.in === 'query').map(({ name, required = false, ...one }): Option => ({
    flag: kebab(name), in: 'query', path: [name], required, orNull: false,
    schema: { ...one.schema, ...(one.description === undefined ? {} : { description: one.description }) },
  }));
  return {
    method, path, summary, hasBody: schema !== undefined,
    params: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    options: [...asked, ...(schema ? optionsOf(schema, method === 'POST') : [])],
  };
}

/** `agreedMonthlyNet` → `--agreed-monthly-net`; what is inside an object bears its name: `--individual-iops-limit`. */
function optionsOf(schema: Schema, isNew: boolean, above: readonly string[] = []): Option[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]): Option[] => {
    const path = [...above, name];
    if (inner.properties) return optionsOf(inner, isNew, path).map((option) => described(option, inner));
    const isNeeded = above.length === 0 && (schema.required ?? []).includes(name);
    // Of what is there already nothing is taken away unsaid: `--reserved-for null`.
    const orNull = isNeeded && isNew && mayBeNull(inner);
    const flag = path.map(kebab).join('-');
    return [{ flag, in: 'body', path, schema: inner, required: isNeeded && !orNull, orNull }];
  });
}

/** What an object says of itself stands beside each of its options that says nothing. */
function described(option: Option, { description }: Schema): Option {
  return { ...option, schema: { ...(description === undefined ? {} : { description }), ...option.schema } };
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The options of an operation as flags; every one takes a value. */
export function flagsOf({ options }: Operation): FlagKinds {
  return Object.fromEntries(options.map(({ flag }) => [flag, 'value' as const]));
}

const mayBeNull = ({ anyOf = [] }: Schema) => anyOf.some(({ type }) => type === 'null');
const notNull = (choices: readonly Schema[]): Schema => choices.find(({ type }) => type !== 'null') ?? {};

/** A value as the API takes it; commas part a list. Throws `UsageError` where it is none. */
export function toValue({ flag, schema }: Pick<Option, 'flag' | 'schema'>, text: string): unknown {
  const { type, items = {}, anyOf } = schema;
  if (text === 'null' && mayBeNull(schema)) return null;
  if (anyOf) return toValue({ flag, schema: notNull(anyOf) }, text);
  if (type === 'array') return text.split(',').map((part) => toValue({ flag, schema: items }, part.trim()));
  if (type === 'integer' || type === 'number') {
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new UsageError(`--${flag} needs a number; “${text}” is none.`);
    return Number(text);
  }
  if (type !== 'boolean') return text;
  if (text !== 'true' && text !== 'false') throw new UsageError(`--${flag} is true or false; “${text}” is neither.`);
  return text === 'true';
}

const CHOICES_SHOWN = 8;

/** What may stand for a value: `essential|standard`, `true|false`, `NUMBER`, `TEXT|null`. */
export function hintOf({ type, enum: values, items, anyOf }: Schema): string {
  if (anyOf) return `${hintOf(notNull(anyOf))}|null`;
  if (values && values.length <= CHOICES_SHOWN) return values.join('|');
  if (type === 'array') return `${hintOf(items ?? {})},…`;
  if (type === 'boolean') return 'true|false';
  return type === 'integer' || type === 'number' ? 'NUMBER' : 'TEXT';
}
