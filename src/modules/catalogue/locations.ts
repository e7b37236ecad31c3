import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { ListQuery } from '../../kernel/wire.ts';
import { listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { readProvider } from '../parties/index.ts';
import { catalogueRefusals } from './refusals.ts';

/** A data centre; promise C-4.3: in Germany, which the database demands. */
export interface NewLocation {
  readonly name: string;
  readonly city: string;
  /** promise D1: up to where the provider connects what runs there (D1 (3)); left out: as it is. */
  readonly handOverPoint?: string;
}

export const locationList = {
  tenant: 'location.tenant', id: 'location.id', sort: 'name',
  sortable: { name: { column: 'location.name', kind: 'name' }, createdAt: { column: 'location.id', kind: 'text' } },
  searchable: ['location.name', 'location.city', searched.id('location.id')],
} as const satisfies ListTable;

export async function addLocation(ctx: Ctx, { name, city, handOverPoint }: NewLocation) {
  const provider = await readProvider(ctx);
  if (!provider.ok) return provider;
  const there = await ctx.tx.selectFrom('location').select('id').where('name', '=', name).executeTakeFirst();
  if (there) return refuse(catalogueRefusals, 'catalogue.location_exists', { name }, '/name');
  const id = newId('location', ctx.clock);
  await ctx.tx.insertInto('location').values({
    id, tenant: provider.value.id, name, city, country: 'DE', ...(handOverPoint === undefined ? {} : { handOverPoint }),
  }).execute();
  return readLocation(ctx, id);
}

export async function changeLocation(ctx: Ctx, id: string, { name, city, handOverPoint }: NewLocation) {
  const read = await readLocation(ctx, id);
  if (!read.ok) return read;
  const other = await ctx.tx.selectFrom('location').select('id').where('name', '=', name).where('id', '<>', id)
    .executeTakeFirst();
  if (other) return refuse(catalogueRefusals, 'catalogue.location_exists', { name }, '/name');
  await ctx.tx.updateTable('location').set({ name, city, ...(handOverPoint === undefined ? {} : { handOverPoint }) })
    .where('id', '=', id).execute();
  return readLocation(ctx, id);
}

/** A place with what certifies it today (promise C-3.1); everybody who signed in may know. */
export async function readLocation(ctx: Ctx, id: string) {
  const row = await ctx.tx.selectFrom('location').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return refuse(catalogueRefusals, 'catalogue.unknown_location');
  return ok({ ...row, certificates: await validCertificates(ctx, [id]) });
}

/** Not behind the wall: where things are is known to everybody (schema.sql, everybody_knows). */
export async function listLocations(ctx: Ctx, query: ListQuery) {
  const { items, next } = await listRows({ ...ctx, reach: 'all' }, locationList, query,
    ctx.tx.selectFrom('location').selectAll('location'));
  const certificates = await validCertificates(ctx, items.map(({ id }) => id));
  return {
    items: items.map((row) => ({
      ...row, certificates: certificates.filter(({ locationId }) => locationId === row.id),
    })),
    next,
  };
}

async function validCertificates(ctx: Ctx, locationIds: readonly string[]) {
  return ctx.tx.selectFrom('certificate').selectAll().where('locationId', 'in', ['', ...locationIds])
    .where('validFrom', '<=', ctx.today).where('validUntil', '>=', ctx.today).where('withdrawnAt', 'is', null)
    .orderBy('standard').orderBy('id').execute();
}

/**
 * The place that needs no choosing: the only one. Where there is none yet, one is made of the provider's own address;
 * it stays null without a provider, where that is not in Germany, and where there are several.
 */
export async function onlyLocation(ctx: Ctx): Promise<string | null> {
  const [first, second] = await ctx.tx.selectFrom('location').select('id').orderBy('id').limit(2).execute();
  if (first) return second ? null : first.id;
  const provider = await readProvider(ctx);
  if (!provider.ok || provider.value.country !== 'DE') return null;
  const { city } = provider.value;
  const made = await addLocation(ctx, { name: city, city });
  return made.ok ? made.value.id : null;
}

/** A place that an order names must be there. */
export async function checkLocation(ctx: Ctx, id: string | null, path: string): Promise<Result<void>> {
  if (id === null) return ok(undefined);
  const row = await ctx.tx.selectFrom('location').select('id').where('id', '=', id).executeTakeFirst();
  return row ? ok(undefined) : refuse(catalogueRefusals, 'catalogue.unknown_location', {}, path);
}
