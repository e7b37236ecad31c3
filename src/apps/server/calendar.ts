import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { ok, refuse, RefusalError, type Refusal } from '../../kernel/result.ts';
import { words } from '../../kernel/wire.ts';
import { transaction } from '../../database/index.ts';
import { listContractDays } from '../../modules/contracts/index.ts';
import { calendarFeed } from '../../modules/deadlines/index.ts';
import { identifyCalendar, permit, readGrants } from '../../modules/identity/index.ts';
import type { AnswerOptions } from './answer.ts';
import { apiRefusals } from './api-refusals.ts';
import { schemaOf } from './openapi.ts';
import { languageOf } from './problem.ts';
import { networkOf, RateLimit } from './rate-limit.ts';

const FILE = /^(hfn_[A-Za-z0-9_-]{43})\.ics$/;
const OPERATION = 'readCalendar';
/** Contracts whose days are in a feed; the newest, where there are more. */
const CONTRACTS_AT_MOST = 500;

type CalendarOptions = Pick<AnswerOptions, 'db' | 'walledDb' | 'clock'>;

/**
 * The deadlines for a person's own calendar program. Those send no headers of ours, so the key stands in the address;
 * it opens nothing else, is kept as a hash, and ends like any other key.
 */
export function addCalendar(api: FastifyInstance, options: CalendarOptions): void {
  const failures = new RateLimit(limits.failedAuthentications);
  api.get<{ Params: { file: string } }>('/calendar/:file', {
    config: { isPublic: true },
    schema: {
      operationId: OPERATION, summary: 'Open deadlines as an iCalendar feed (RFC 5545)', tags: ['deadlines'], security: [],
      description: '`file` is a key of the kind `calendar` with `.ics` after it.',
      params: z.object({ file: z.string().max(limits.nameCharacters).meta({ examples: ['hfn_….ics'] }) }),
      response: {
        ...schemaOf(
          { status: 200, answer: 'file' }, false, ['api.not_found', 'api.too_many_failures', 'api.unavailable']),
        200: { description: 'The calendar.', content: { 'text/calendar': { schema: words('BEGIN:VCALENDAR') } } },
      },
    },
  }, async (request, reply) => {
    if (failures.isSpent(networkOf(request.ip))) throw new RefusalError(refusal('api.too_many_failures'));
    const token = FILE.exec(request.params.file)?.[1];
    const text = token === undefined ? null
      : await readFeed(options, token, request.id, languageOf(request.headers['accept-language']));
    if (text === null) {
      failures.take(networkOf(request.ip));
      throw new RefusalError(refusal('api.not_found'));
    }
    return reply.type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="fristen.ics"').send(text);
  });
}

function refusal(code: keyof typeof apiRefusals): Refusal {
  return refuse(apiRefusals, code).refusal;
}

/** Null: the key opens nothing (any more), or its owner may read no deadlines. */
async function readFeed(
  { db, walledDb, clock }: CalendarOptions, token: string, correlation: string, language: 'de' | 'en',
): Promise<string | null> {
  const identity = await identifyCalendar(db, clock, token);
  if (!identity?.account) return null;
  const grants = await readGrants(db, identity.account, clock.now());
  const reach = permit({ permission: 'deadline:read' }, identity, grants);
  if (!reach.ok) return null;
  const caller = {
    actor: identity.actor, cause: OPERATION, correlation, clock, reach: reach.value, account: identity.account,
  };
  const feed = await transaction(walledDb, caller, async (ctx) => {
    const { items } = await listContractDays(ctx, { limit: CONTRACTS_AT_MOST });
    const days = items.map((day) => ({ ...day, id: `${day.subjectId}-${day.action}` }));
    return ok(await calendarFeed(ctx, language, days));
  });
  return feed.ok ? feed.value : null;
}
