import { sql } from 'kysely';

/** The number people know a deadline's subject by, in a query that joins what it may be; null for anything else. */
export const subjectNumber = sql<string | null>`coalesce(offer.number, contract.number, invoice.number, (
  select project.number from work_package join project on project.id = work_package.project_id
  where work_package.id = deadline.subject_id))`;
