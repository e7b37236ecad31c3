import type { core } from 'zod';
import { refuse, RefusalError, type Refusal } from '../../kernel/result.ts';
import { apiRefusals } from './api-refusals.ts';

/** A part of the request is not as its schema says. */
export class InvalidPart extends Error {
  readonly issues: readonly core.$ZodIssue[];
  /** Set by Fastify: which part it was. */
  validationContext?: 'body' | 'params' | 'querystring' | 'headers';
  constructor(issues: readonly core.$ZodIssue[]) {
    super('the request is not as its schema says');
    this.name = 'InvalidPart';
    this.issues = issues;
  }
}

/** Fastify's errors before a handler runs → ours. https://fastify.dev/docs/latest/Reference/Errors */
const byFastifyCode: Readonly<Record<string, keyof typeof apiRefusals>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'api.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'api.media_type',
  FST_ERR_CTP_EMPTY_TYPE: 'api.media_type',
  FST_ERR_BAD_URL: 'api.not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'api.not_found',
};

// PostgreSQL's classes of errors (its manual, appendix A) and the operating system's.
const UNIQUE_VIOLATION = '23505';
const SERVER_AWAY = /^(08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/;
// node-postgres gives these no code.
const CONNECTION_LOST = /^(Connection terminated|timeout exceeded when trying|Client has encountered a connection)/;

/** What libraries throw. */
interface ForeignError {
  readonly code?: string;
  readonly statusCode?: number;
  readonly message?: string;
}

/** Any error as the refusal its caller gets. What nobody expected is `api.internal`. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  if (error instanceof InvalidPart) return invalid(error);
  const { code = '', statusCode = 500, message = '' } = error as ForeignError;
  const known = byFastifyCode[code];
  if (known) return refuse(apiRefusals, known).refusal;
  if (code === UNIQUE_VIOLATION) return refuse(apiRefusals, 'api.conflict').refusal;
  if (SERVER_AWAY.test(code) || CONNECTION_LOST.test(message)) return refuse(apiRefusals, 'api.unavailable').refusal;
  if (statusCode === 413) return refuse(apiRefusals, 'api.too_large').refusal;
  return refuse(apiRefusals, statusCode >= 400 && statusCode < 500 ? 'api.malformed' : 'api.internal').refusal;
}

function invalid({ issues, validationContext }: InvalidPart): Refusal {
  // A path whose id has no possible form names nothing.
  if (validationContext === 'params') return refuse(apiRefusals, 'api.not_found').refusal;
  return refuse(apiRefusals, 'api.invalid_request', { faults: issues.length }).refusal;
}
