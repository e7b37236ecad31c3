import type { Temporal } from 'temporal-polyfill';
import type { Language, Text } from '../../kernel/text.ts';
import { renderBecause, type Step } from '../../terms/index.ts';
import { reaches, type Ctx } from '../../database/index.ts';
import type { DeadlineAction } from './set-deadline.ts';
import { subjectNumber } from './store.ts';

/** An open deadline, or a day a clause computes, as a calendar shows it. */
export interface CalendarRow {
  readonly id: string;
  readonly clause: string;
  readonly action: string;
  /** The civil day the clause names. */
  readonly dueOn: string;
  readonly because: unknown;
  readonly customerName: string | null;
  /** Of the offer, contract or invoice it is about. */
  readonly subjectNumber: string | null;
}

/** What is due, in words. */
const titles: Readonly<Record<DeadlineAction | 'notice-ends', Text>> = {
  'notice-ends': { de: 'Letzter Tag für eine Kündigung', en: 'Last day for a notice of termination' },
  'offer-expires': { de: 'Angebot bindet bis heute', en: 'Offer binds until today' },
  'acceptance-deemed': { de: 'Abnahmefrist endet', en: 'Acceptance period ends' },
  'invoice-month': { de: 'Monatsrechnung', en: 'Monthly invoice' },
  'payment-due': { de: 'Rechnung ist fällig', en: 'Invoice falls due' },
  'contract-ends': { de: 'Vertrag endet', en: 'Contract ends' },
  'delete-data': { de: 'Daten werden gelöscht', en: 'Data is deleted' },
  'certificate-expires': { de: 'Zertifikat läuft ab', en: 'Certificate expires' },
  'snapshot-ages': { de: 'Snapshot veraltet', en: 'Snapshot ages' },
  'image-ages': { de: 'Betriebssystem veraltet', en: 'Operating system ages' },
  'work-accepted': { de: 'Abnahmefrist eines Arbeitspakets endet', en: 'Acceptance period of a work package ends' },
};

/** Entries of a feed; calendars take more, people don't. */
const ENTRIES_AT_MOST = 2_000;

/** The open deadlines the caller reaches, the next first, and after them `more` days, as an iCalendar file. */
export async function calendarFeed(
  ctx: Ctx, language: Language, more: readonly CalendarRow[] = [],
): Promise<string> {
  const rows = await ctx.tx.selectFrom('deadline')
    .leftJoin('organisation as customer', 'customer.id', 'deadline.tenant')
    .leftJoin('offer', 'offer.id', 'deadline.subjectId')
    .leftJoin('contract', 'contract.id', 'deadline.subjectId')
    .leftJoin('invoice', 'invoice.id', 'deadline.subjectId')
    .select(['deadline.id', 'deadline.clause', 'deadline.action', 'deadline.dueOn', 'deadline.because',
      'customer.name as customerName', subjectNumber.as('subjectNumber')])
    .where('deadline.state', '=', 'open').where(reaches(ctx, 'deadline.tenant'))
    .orderBy('deadline.dueAt').orderBy('deadline.id').limit(ENTRIES_AT_MOST).execute();
  return renderCalendar([...rows, ...more], language, ctx.now);
}

const names: Text = { de: 'Hafenamt: Fristen', en: 'Hafenamt: deadlines' };

/**
 * iCalendar (RFC 5545): an all-day event for each deadline, its clause in the summary and the calculation in the
 * description. A deadline that moves keeps its UID, so the calendar moves its entry; `at` is when this was written.
 */
export function renderCalendar(rows: readonly CalendarRow[], language: Language, at: Temporal.Instant): string {
  const stamp = `${at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`;
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Hafenamt//Fristen//${language.toUpperCase()}`, 'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH', `X-WR-CALNAME:${escape(names[language])}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H', ...rows.flatMap((row) => eventOf(row, language, stamp)), 'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf(row: CalendarRow, language: Language, stamp: string): string[] {
  const title = (titles as Readonly<Record<string, Text>>)[row.action]?.[language] ?? row.action;
  const summary = [title, row.subjectNumber, row.customerName].filter((part) => part !== null).join(' · ');
  const reasons = renderBecause(row.because as Step[], language)
    .map(({ clause, sentence, text }) => `[${clause}] ${sentence}\n${text}`);
  return [
    'BEGIN:VEVENT', `UID:${row.id}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${row.dueOn.replaceAll('-', '')}`,
    `SUMMARY:${escape(`${summary} (§ ${row.clause})`)}`, `DESCRIPTION:${escape(reasons.join('\n\n'))}`,
    `CATEGORIES:${escape(row.clause)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
  ];
}

/** Text as a value (RFC 5545, 3.3.11); control characters have no place in one. */
function escape(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`)
    // oxlint-disable-next-line no-control-regex -- these are the characters that are taken out
    .replaceAll(/[\u0000-\u001f\u007f]/g, '');
}

const OCTETS_PER_LINE = 75;

/** Lines of at most 75 octets, the following ones begun with a blank (RFC 5545, 3.1); no character is torn apart. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > OCTETS_PER_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
