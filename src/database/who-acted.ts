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

/**
 * Name of the person or program behind an actor such as `account:acc_…` in `column`, where the reader may know it: a
 * colleague, or somebody of another organisation who looked at what is the reader's. Null for anything else.
 */
export function actorName(column: string): AliasedRawBuilder<string | null, 'actorName'> {
  const account = sql`substr(${sql.ref(column)}, ${'account:'.length + 1})`;
  return sql<string | null>`case when ${sql.ref(column)} like 'account:%' then coalesce(
    (select account.name from account where account.id = ${account}),
    (select who.name from who_acted(${account}) who)) end`.as('actorName');
}
