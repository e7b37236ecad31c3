export {
  beyondWall, transaction, json, widenReach, type Caller, type Ctx, type Database, type Reach,
} from './context.ts';
export { isConnectionLoss } from './connection-loss.ts';
export { lockFor } from './lock-for.ts';
export { nextInvoiceNumber, nextNumber } from './next-number.ts';
export type { DB } from './tables.ts';
export { answerOnce, forgetOldAnswers, idempotencyRefusals, type Answer, type Cipher } from './idempotency.ts';
export { listRows, reaches, type ListTable } from './list-rows.ts';
export { contains, customerOf, fitting, nearness, searched, through, type SearchColumn } from './search-columns.ts';
export { actorName, whoActed } from './who-acted.ts';
