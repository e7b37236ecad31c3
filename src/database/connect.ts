import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { limits } from '../kernel/limits.ts';

export interface ConnectOptions {
  /** Role every connection works as; `hafenamt_app` for the program, nothing for the owner (migrations). */
  readonly role?: string;
  /** Connections at most; `limits.databaseConnections` unless said. */
  readonly connections?: number;
  /** `all`: sees every tenant's rows, as the program's own workers do. Else a transaction says whose (context.ts). */
  readonly reach?: 'all';
  /** Told when an idle connection dies (the server was stopped); the pool replaces it. */
  readonly onIdleError?: (error: Error) => void;
}

/** The role the program works as: it can't change the audit trail or issued documents. */
export const APP_ROLE = 'hafenamt_app';

/** A transaction that its program forgot holds locks; the server ends it after this time. */
const IDLE_IN_TRANSACTION_MILLISECONDS = 60_000;

type Parse = (text: string) => unknown;

const TEXT_ARRAY = 1009; // pg_type.oid of text[]
const parseTexts = pg.types.getTypeParser(TEXT_ARRAY as never) as unknown as (text: string) => (string | null)[];
const array = (parse: Parse): Parse => (text) => parseTexts(text).map((item) => (item === null ? null : parse(item)));

/** What the server writes in its time zone UTC, in our years: `2026-11-20 04:35:19.1+00`. */
const UTC = /^[12]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00$/;
/** By arithmetic, since every row of every list has some: the library's own reading takes three times as long. */
const instant: Parse = (text) => {
  if (!UTC.test(text)) return Temporal.Instant.from(text);
  const part = (from: number, to: number) => Number(text.slice(from, to));
  const milliseconds = Date.UTC(part(0, 4), part(5, 7) - 1, part(8, 10), part(11, 13), part(14, 16), part(17, 19));
  const microseconds = Number(text.slice(20, -3).padEnd(6, '0'));
  return new Temporal.Instant(BigInt(milliseconds * 1000 + microseconds) * 1000n);
};
/** Most lists are empty, and the driver's own way to read one is long. */
const texts: Parse = (text) => (text === '{}' ? [] : parseTexts(text));
const asWritten: Parse = (text) => text;
const whole: Parse = (text) => BigInt(text);

/** Type number (pg_type.oid) → what the program sees. JavaScript's Date and floats never appear. */
const parsers: Readonly<Record<number, Parse>> = {
  20: whole, // int8: bigint, so Cents come as Cents
  1016: array(whole),
  1082: asWritten, // date: 'YYYY-MM-DD'
  1182: array(asWritten),
  1114: asWritten, // timestamp without zone; the schema has none
  1184: instant, // timestamptz: Temporal.Instant
  1185: array(instant),
  [TEXT_ARRAY]: texts,
  1700: asWritten, // numeric: decimal string
  1231: array(asWritten),
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' ? parsers[oid] : undefined) ?? pg.types.getTypeParser(oid, format)) as never,
};

/** A statement asked this often is planned once a connection, under a name, and no more for each time. */
const ASKED_OFTEN = 20;
/** Statements with a name; each costs the server some ten kilobytes a connection. */
const NAMED_AT_MOST = 400;
const COUNTED_AT_MOST = 10_000;
const asked = new Map<string, number>();
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= NAMED_AT_MOST) return name;
  if (asked.size >= COUNTED_AT_MOST) asked.clear();
  const times = (asked.get(text) ?? 0) + 1;
  asked.set(text, times);
  if (times < ASKED_OFTEN) return undefined;
  asked.delete(text);
  names.set(text, `s${names.size}`);
  return names.get(text);
}

/** Understands Temporal values as parameters; pg itself would write them as JSON. */
class TemporalClient extends pg.Client {
  override query(...parameters: unknown[]): never {
    const [text, values, ...more] = parameters;
    if (typeof text !== 'string' || !Array.isArray(values)) return this.#ask(parameters);
    const name = nameOf(text);
    const config = { text, values: values.map(asParameter), ...(name === undefined ? {} : { name }) };
    return this.#ask([config, ...more]);
  }

  #ask(parameters: unknown[]): never {
    return (super.query as (...all: unknown[]) => unknown).apply(this, parameters) as never;
  }
}

function asParameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asParameter);
  // The server keeps microseconds. Cutting them here keeps what is written equal to what is read back.
  if (value instanceof Temporal.Instant) return value.toString({ smallestUnit: 'microsecond' });
  if (value instanceof Temporal.PlainDate) return value.toString();
  return value;
}

/** A pool on `url` whose values are the program's: see the table above. */
export function connectPool(url: string, options: ConnectOptions = {}): pg.Pool {
  const settings = {
    timezone: 'UTC',
    idle_in_transaction_session_timeout: String(IDLE_IN_TRANSACTION_MILLISECONDS),
    // As a start option it is also what RESET ROLE falls back to.
    ...(options.role === undefined ? {} : { role: options.role }),
    ...(options.reach === undefined ? {} : { 'hafenamt.reach': '*' }),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? limits.databaseConnections,
    types,
    options: Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' '),
    Client: TemporalClient,
  } as pg.PoolConfig);
  const tellLoss = options.onIdleError ?? (() => undefined);
  pool.on('error', tellLoss);
  // A connection may also die between two queries of a transaction; the next query says so, the process goes on.
  pool.on('connect', (client) => client.on('error', tellLoss));
  return pool;
}

/**
 * A Kysely on `url`; `destroy()` closes its connections. `DB` is the interface of the tables: camelCase here,
 * snake_case there; keys inside jsonb stay as they are.
 */
export function connect<DB>(url: string, options: ConnectOptions = {}): Kysely<DB> {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: connectPool(url, options) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
