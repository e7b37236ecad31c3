import { sql } from 'kysely';

/** The number people know a deadline's subject by, in a query that joins what it may be; null for anything else. */
export const subjectNumber = sql<string | null>`coalesce(offer.number, contract.number, invoice.number)`;
