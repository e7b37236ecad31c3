import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import type { Person } from './find-person.ts';
import { findKept, keptColumns } from './store.ts';

/** Something that stays although a person was erased. */
export interface KeptRecord {
  readonly record: Text;
  readonly count: number;
  /** The norm that keeps it. */
  readonly law: string;
  /** The last day, `YYYY-MM-DD`; null: as long as the reason lasts. */
  readonly until: string | null;
}

/** Years from the end of the year in which a record was made: § 147 (3), (4) AO, § 257 (4), (5) HGB, § 14b (1) UStG. */
const VOUCHER_YEARS = 8;
const LETTER_YEARS = 6;

const lastDay = (madeIn: number, years: number) => `${madeIn + years}-12-31`;

const invoices = {
  record: {
    de: 'Rechnungen mit ihren Anschreiben (unveränderliches Archiv)',
    en: 'Invoices with their cover letters (unchangeable archive)',
  },
  law: '§ 147 Abs. 1 Nr. 4, Abs. 3 AO; § 14b Abs. 1 UStG; § 257 Abs. 1 Nr. 4, Abs. 4 HGB',
} as const;

const letters = {
  record: {
    de: 'Handels- und Geschäftsbriefe: Erklärungen, ihre E-Mails und Dokumente (unveränderliches Archiv)',
    en: 'Business letters: declarations, their mails and documents (unchangeable archive)',
  },
  law: '§ 147 Abs. 1 Nr. 2 und 3, Abs. 3 AO; § 257 Abs. 1 Nr. 2 und 3, Abs. 4 HGB',
} as const;

const particulars = {
  record: {
    de: 'Name, Anschrift und Kundennummer der Organisation, auf die sich die aufbewahrten Unterlagen beziehen',
    en: 'Name, address and customer number of the organisation that the kept records refer to',
  },
  law: '§ 147 Abs. 1 AO; § 257 Abs. 1 HGB',
} as const;

const found = {
  trail: {
    record: {
      de: 'Prüfprotokoll: Einträge aus der Zeit, als es noch Namen enthielt',
      en: 'Audit trail: entries of the time when it still had names',
    },
    law: 'Art. 17 Abs. 3 lit. b und e DSGVO; § 257 Abs. 1 HGB', years: LETTER_YEARS,
  },
  keys: {
    record: {
      de: 'Kommentare öffentlicher SSH-Schlüssel, die der Kunde gewählt hat; sie gehen mit dem Server (§ D5)',
      en: 'Comments of public SSH keys the customer chose; they go with the server (§ D5)',
    },
    law: 'Art. 6 Abs. 1 lit. b DSGVO', years: null,
  },
  organisation: {
    record: { de: 'Stammdaten der Organisation', en: 'Particulars of the organisation' },
    law: 'Art. 6 Abs. 1 lit. b DSGVO', years: null,
  },
  provider: {
    record: { de: 'Angaben auf Geschäftsbriefen des Anbieters', en: 'Particulars on the provider’s business letters' },
    law: '§ 35a GmbHG', years: null,
  },
} as const;

/** What stays of a person although it is erased, each with the norm and the last day: the listed records. */
export async function keptOf(ctx: Ctx, person: Person): Promise<KeptRecord[]> {
  const words = [...person.names, ...person.emails];
  const kept = [...await archived(ctx, person)];
  for (const [name, { record, law, years }] of Object.entries(found)) {
    const hit = await findKept(ctx, keptColumns[name as keyof typeof found], words, person.tenants);
    if (hit) kept.push({ record, count: hit.count, law, until: years === null ? null : lastDay(hit.year, years) });
  }
  return kept;
}

/** What stays of a customer: its invoices and letters, whoever they name, and the particulars that these need. */
export async function keptOfCustomer(ctx: Ctx, tenant: string): Promise<KeptRecord[]> {
  const documents = await ctx.tx.selectFrom('document').select(['kind', 'issuedAt as at']).where('tenant', '=', tenant)
    .execute();
  const declared = await ctx.tx.selectFrom('declaration').select(['kind', 'at']).where('tenant', '=', tenant).execute();
  const rows = [...documents, ...declared];
  const last = Math.max(...rows.map(({ at }) => yearOf(at)), yearOf(ctx.now));
  const years = vouchersOf(rows).length > 0 ? VOUCHER_YEARS : LETTER_YEARS;
  return [...archive(rows), { ...particulars, count: 1, until: lastDay(last, years) }];
}

/** Declarations that name the person, by it or to it, and what went out with them. */
async function archived(ctx: Ctx, { names, emails, tenants }: Person): Promise<KeptRecord[]> {
  if (tenants.length === 0) return [];
  const rows = await ctx.tx.selectFrom('declaration').leftJoin('mail', 'mail.declarationId', 'declaration.id')
    .select(['kind', 'at']).where('declaration.tenant', 'in', tenants)
    .where((eb) => eb.or([
      ...names.flatMap((name) => [eb('byName', '=', name), eb('content', 'like', containing(name))]),
      ...emails.flatMap((email) => [
        eb(eb.fn<string>('lower', ['recipient']), '=', email), eb('content', 'ilike', containing(email)),
      ]),
    ])).execute();
  return archive(rows);
}

interface Archived {
  readonly kind: string;
  readonly at: Ctx['now'];
}

function archive(rows: readonly Archived[]): KeptRecord[] {
  const vouchers = vouchersOf(rows);
  const others = rows.filter((row) => !vouchers.includes(row));
  return [...summary(invoices, vouchers, VOUCHER_YEARS), ...summary(letters, others, LETTER_YEARS)];
}

function vouchersOf(rows: readonly Archived[]): Archived[] {
  return rows.filter(({ kind }) => kind.startsWith('invoice'));
}

function yearOf(at: Ctx['now']): number {
  return at.toZonedDateTimeISO('Europe/Berlin').year;
}

function summary(kind: typeof invoices | typeof letters, rows: readonly Archived[], years: number): KeptRecord[] {
  if (rows.length === 0) return [];
  return [{ ...kind, count: rows.length, until: lastDay(Math.max(...rows.map(({ at }) => yearOf(at))), years) }];
}

function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
