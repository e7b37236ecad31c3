import { Temporal } from 'temporal-polyfill';
import { newId } from '../../kernel/ids.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { fillText, type Text } from '../../kernel/text.ts';
import type { ListQuery } from '../../kernel/wire.ts';
import { listRows, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { cancelDeadline, raiseAlarm, setDeadline, settleAlarmOf, type Outcome } from '../deadlines/index.ts';
import { catalogueRefusals } from './refusals.ts';

export interface NewCertificate {
  /** `ISO/IEC 27001`, `TIER IV` */
  readonly standard: string;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  /** The last day on which it is valid. */
  readonly validUntil: string;
}

/** Days before its last valid day on which somebody is told, the last time on the day after it. */
const STAGES = [60, 14, -1] as const;

export const certificateList = {
  tenant: 'certificate.tenant', id: 'certificate.id', sort: 'validUntil',
  sortable: {
    validUntil: { column: 'certificate.validUntil', kind: 'date' },
    standard: { column: 'certificate.standard', kind: 'text' },
    locationName: { column: 'location.name', kind: 'name' },
  },
  searchable: ['certificate.standard', 'certificate.number', 'certificate.issuer', searched.id('certificate.id')],
} as const satisfies ListTable;

/** Every certificate there ever was, with the place it is about. */
export async function listCertificates(ctx: Ctx, query: ListQuery & { readonly locationId?: string | undefined }) {
  return listRows({ ...ctx, reach: 'all' }, certificateList, query, ctx.tx.selectFrom('certificate')
    .innerJoin('location', 'location.id', 'certificate.locationId').selectAll('certificate')
    .select('location.name as locationName'), { 'certificate.locationId': query.locationId });
}

/** promise C-3.1: what certifies a data centre is on record, and its end is not overlooked. */
export async function addCertificate(ctx: Ctx, locationId: string, certificate: NewCertificate) {
  const location = await ctx.tx.selectFrom('location').select(['id', 'tenant']).where('id', '=', locationId)
    .executeTakeFirst();
  if (!location) return refuse(catalogueRefusals, 'catalogue.unknown_location');
  const { validFrom, validUntil } = certificate;
  if (validUntil <= validFrom) return refuse(catalogueRefusals, 'catalogue.certificate_ends_early', {}, '/validUntil');
  const id = newId('certificate', ctx.clock);
  await ctx.tx.insertInto('certificate').values({ id, tenant: location.tenant, locationId, ...certificate }).execute();
  await watchExpiry(ctx, { id, tenant: location.tenant, validUntil });
  return readCertificate(ctx, id);
}

/** It was taken back before its end; customers are no longer shown it. */
export async function withdrawCertificate(ctx: Ctx, id: string) {
  const row = await readCertificate(ctx, id);
  if (!row.ok) return row;
  if (row.value.withdrawnAt !== null) return row;
  await ctx.tx.updateTable('certificate').set({ withdrawnAt: ctx.now }).where('id', '=', id).execute();
  await cancelDeadline(ctx, id, 'certificate-expires', withdrawn);
  await settleAlarmOf(ctx, 'certificate-expires', id);
  return readCertificate(ctx, id);
}

async function readCertificate(ctx: Ctx, id: string) {
  const row = await ctx.tx.selectFrom('certificate').innerJoin('location', 'location.id', 'certificate.locationId')
    .selectAll('certificate').select('location.name as locationName').where('certificate.id', '=', id)
    .executeTakeFirst();
  return row ? ok(row) : refuse(catalogueRefusals, 'catalogue.unknown_certificate');
}

interface Expiring {
  readonly id: string;
  readonly tenant: string;
  readonly validUntil: string;
}

/** Sets the next day on which somebody is told: the first stage that is not over yet. */
async function watchExpiry(ctx: Ctx, { id, tenant, validUntil }: Expiring): Promise<void> {
  const end = Temporal.PlainDate.from(validUntil);
  const days = STAGES.map((before) => end.subtract({ days: before }).toString());
  const dueOn = days.find((day) => day > ctx.today);
  if (dueOn === undefined) return;
  await setDeadline(ctx, {
    tenant, clause: 'C-3.1', subjectId: id, action: 'certificate-expires', dueOn, at: 'start', because: [],
  });
}

const withdrawn = { de: 'Zertifikat zurückgezogen', en: 'certificate withdrawn' } satisfies Text;

const expiries = {
  over: {
    de: 'Das Zertifikat {number} ({standard}, {locationName}) galt bis zum {validUntil:date}; Kunden sehen es nicht mehr.'
      + ' Tragen Sie seinen Nachfolger ein oder sagen Sie es den Kunden (C 3.1).',
    en: 'Certificate {number} ({standard}, {locationName}) was valid until {validUntil:date}; customers are no longer shown'
      + ' it. Enter its successor, or tell the customers (C 3.1).',
  },
  ahead: {
    de: 'Das Zertifikat {number} ({standard}, {locationName}) gilt nur noch bis zum {validUntil:date}. Lassen Sie es'
      + ' erneuern und tragen Sie den Nachfolger ein (C 3.1).',
    en: 'Certificate {number} ({standard}, {locationName}) is valid until {validUntil:date} only. Have it renewed and enter'
      + ' its successor (C 3.1).',
  },
} satisfies Record<string, Text>;

/** A day has come on which somebody is to be told. A newer certificate of the same standard settles the matter. */
export async function tellOfExpiry(ctx: Ctx, certificateId: string): Promise<Outcome> {
  const read = await readCertificate(ctx, certificateId);
  if (!read.ok || read.value.withdrawnAt !== null) return withdrawn;
  const { standard, number, locationName, locationId, validUntil, tenant, id } = read.value;
  await settleAlarmOf(ctx, 'certificate-expires', id);
  const newer = await ctx.tx.selectFrom('certificate').select('number').where('locationId', '=', locationId)
    .where('standard', '=', standard).where('withdrawnAt', 'is', null).where('validUntil', '>', validUntil)
    .executeTakeFirst();
  if (newer) return { de: `ersetzt durch ${newer.number}`, en: `replaced by ${newer.number}` };
  const over = validUntil < ctx.today;
  await raiseAlarm(ctx, {
    tenant, kind: 'certificate-expires', subjectId: id,
    sentence: fillText(expiries[over ? 'over' : 'ahead'], { number, standard, locationName, validUntil }),
  });
  await watchExpiry(ctx, read.value);
  return over ? { de: 'abgelaufen, gemeldet', en: 'expired, told' } : { de: 'Ablauf gemeldet', en: 'told of its end' };
}
