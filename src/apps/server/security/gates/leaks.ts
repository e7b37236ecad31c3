import { sql } from 'kysely';
import { planted } from './fill-tables.ts';
import type { Person } from './make-people.ts';
import { MARK } from './mark-texts.ts';
import { readTables, type World } from './two-tenants.ts';

/** What is secret to everybody, and what belongs to B, by what an answer would say if it told. */
interface Canaries {
  /** Text as it would appear → where it is kept. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly idsOfB: ReadonlySet<string>;
}

const SECRET = /(^|_)(hash|secret|token|code|public_key|password)(_|$)/;
/**
 * Hashes of what is shown anyway. That of a server's firewall stands in its runs, as what their step test-server measured
 * (GET /runs/{id}); it is of the rules that every server is delivered with, which its root reads. A VPN's public keys are
 * what its two ends know each other by.
 */
const SHOWN = new Set([
  'audit_chain.last_hash', 'audit_entry.hash', 'audit_entry.previous_hash', 'server.firewall_hash',
  'vpn_access.public_key', 'firewall.vpn_public_key',
]);

const made = new WeakMap<World, Canaries>();

/** Reads every secret of the database as it stands there, in each way bytes can be written, and as it was before. */
export async function plantCanaries(world: World): Promise<void> {
  const { ownerDb } = world.database;
  const secrets = new Map(planted.map((text) => [text, 'planted']));
  for (const { name } of await readTables(ownerDb)) {
    const { rows } = await sql<{ column: string; type: string }>`select column_name as "column", data_type as type
      from information_schema.columns where table_schema = 'public' and table_name = ${name}`.execute(ownerDb);
    for (const { column, type } of rows) {
      if (!SECRET.test(column) || SHOWN.has(`${name}.${column}`) || !['bytea', 'text'].includes(type)) continue;
      const kept = await sql<{ value: Buffer | string }>`select ${sql.ref(column)} as value from ${sql.table(name)}
        where ${sql.ref(column)} is not null`.execute(ownerDb);
      for (const { value } of kept.rows) for (const text of asTexts(value)) secrets.set(text, `${name}.${column}`);
    }
  }
  secrets.set(world.http.identity.sealKey.toString('base64'), 'seal key');
  const { rows } = await sql<{ ids: string[] }>`select array_agg(entity_id) as ids from audit_entry
    where tenant = ${world.organisations.b}`.execute(ownerDb);
  made.set(world, { secrets, idsOfB: new Set([world.organisations.b, ...(rows[0]?.ids ?? [])]) });
}

function asTexts(value: Buffer | string): string[] {
  if (typeof value === 'string') return [value];
  return [value.toString('hex'), value.toString('base64'), value.toString('base64url')];
}

/** Organisations that may know of B: B itself, and the provider. */
const KNOW_B = ['b', 'provider'];

/** The canaries that `text`, an answer to `person`, tells. What the person itself `sent` is no secret to it. */
export function leaksIn(world: World, person: Person | null, text: string, sent = ''): string[] {
  const canaries = made.get(world);
  if (!canaries) throw new Error('no canaries were planted');
  const words = new Set(text.match(/[\w+/=$.,-]{16,}|[a-z]{3}_[0-9A-Z]{26}/g));
  const told = [...words].flatMap((word) => canaries.secrets.get(word) ?? []);
  if (person && KNOW_B.includes(person.organisation)) return told;
  const ids = [...words].filter((word) => canaries.idsOfB.has(word) && !sent.includes(word));
  return [...told, ...ids, ...(text.includes(MARK) ? [MARK] : [])];
}
