import { z } from 'zod';
import {
  anyId, because, checked, count, date, id, instant, listQuery, oneOf, pageOf, prose, words, yesNo,
} from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { spoken, type Language } from '../../kernel/text.ts';
import { renderBecause, type Step } from '../../terms/index.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { alarmList, deadlineList, listAlarms, listDeadlines, settleAlarm } from './list-deadlines.ts';
import { retryDeadline } from './retry-deadline.ts';
import { deadlineRefusals } from './refusals.ts';

const state = oneOf('open', 'fired', 'cancelled', 'alarm');

const deadline = z.object({
  id: id('deadline'), clause: words('A2.2'), subjectId: words('off_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'),
  action: words('offer-expires'), dueOn: date, dueAt: instant, state, outcome: words('RE-2026-00001').nullable(),
  attempts: count, firedAt: instant.nullable(), because, customerId: id('organisation'),
  customerName: words('Weinkontor Pfalz GmbH'),
  subjectNumber: words('AN-2026-00001').nullable().describe('Of the offer, contract, invoice or project it is about.'),
});

const alarm = z.object({
  id: id('alarm'), kind: words('mail-failed'), subjectId: words('eml_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'),
  sentence: words('„Angebot AN-2026-00001“ an j.rebstock@weinkontor.example kam zurück. Stellen Sie die Nachricht auf anderem Weg zu.'),
  raisedAt: instant, settledAt: instant.nullable(),
  settlement: words('Adresse beim Kunden erfragt, Bestätigung erneut gesendet.').nullable()
    .describe('What was done about it; null while open, and where it settled itself.'),
});

const inWords = <R extends { readonly sentence: string; readonly sentenceDe: string | null }>(
  row: R, language: Language,
) => ({ ...row, sentence: spoken(language, row.sentence, row.sentenceDe) });

const SETTLEMENT_CHARACTERS = 500;

export const deadlineRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/deadlines', operationId: 'listDeadlines', permission: 'deadline:read', tag: 'deadlines',
    summary: 'Deadlines in the order in which they fall due',
    query: listQuery(deadlineList, {
      state: state.optional(), customerId: id('organisation').optional(),
      clause: z.string().max(40).regex(/^[\w.-]+$/).optional().meta({ examples: ['A9.5'] }),
      subjectId: anyId.optional(), dueFrom: date.optional(), dueUntil: date.optional(),
    }),
    answer: pageOf(deadline),
    handle: async (ctx, { query, language }) => {
      const { items, next } = await listDeadlines(ctx, query);
      return ok({
        items: items.map((row) => ({
          ...row, outcome: spoken(language, row.outcomeEn, row.outcome),
          because: [...renderBecause(row.because as Step[], language)],
        })),
        next,
      });
    },
  }),
  endpoint({
    method: 'POST', path: '/deadlines/{id}/retry', operationId: 'retryDeadline',
    permission: 'deadline:retry', tag: 'deadlines',
    summary: 'Makes a deadline that failed for good due again',
    params: z.object({ id: id('deadline') }), answer: z.object({ id: id('deadline') }),
    refusals: someOf(deadlineRefusals, 'deadlines.unknown', 'deadlines.not_failed'),
    handle: (ctx, { params }) => retryDeadline(ctx, params.id),
  }),
  endpoint({
    method: 'GET', path: '/alarms', operationId: 'listAlarms', permission: 'alarm:read', tag: 'alarms',
    summary: 'What a person must look at, newest first',
    query: listQuery(alarmList, {
      open: yesNo.optional(), kind: z.string().regex(/^[a-z-]{1,40}$/).optional().meta({ examples: ['mail-failed'] }),
      subjectId: anyId.optional(), customerId: id('organisation').optional(),
    }),
    answer: pageOf(alarm.extend({
      customerId: id('organisation').nullable(), customerName: words('Weinkontor Pfalz GmbH').nullable(),
    })),
    handle: async (ctx, { query, language }) => {
      const { items, next } = await listAlarms(ctx, query);
      return ok({ items: items.map((row) => inWords(row, language)), next });
    },
  }),
  endpoint({
    method: 'POST', path: '/alarms/{id}/settle', operationId: 'settleAlarm', permission: 'alarm:settle', tag: 'alarms',
    summary: 'Says that a person has dealt with the matter',
    params: z.object({ id: id('alarm') }), answer: alarm,
    body: z.strictObject({
      settlement: checked(prose('Adresse beim Kunden erfragt, Bestätigung erneut gesendet.'),
        (text) => text.length <= SETTLEMENT_CHARACTERS,
        { de: 'ist länger als 500 Zeichen', en: 'is longer than 500 characters' }),
    }),
    refusals: someOf(deadlineRefusals, 'deadlines.unknown_alarm'),
    handle: async (ctx, { params, body, language }) => {
      const settled = await settleAlarm(ctx, params.id, body.settlement);
      return settled.ok ? ok(inWords(settled.value, language)) : settled;
    },
  }),
];
