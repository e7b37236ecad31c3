import { sql, type AliasedRawBuilder } from 'kysely';

/**
 * Name and organisation of the account in `column` (`table.column`), as two columns. Accounts of other organisations
 * are behind the wall; those that acted on a tenant within reach are named to it (who_acted in schema.sql).
 */
export function whoActed(
  column: string,
): [AliasedRawBuilder<string | null, 'accountName'>, AliasedRawBuilder<string | null, 'accountOrganisation'>] {
  const account = sql.ref(column);
  return [
    sql<string | null>`(select who.name from who_acted(${account}) who)`.as('accountName'),
    sql<string | null>`(select who.organisation from who_acted(${account}) who)`.as('accountOrganisation'),
  ];
}
