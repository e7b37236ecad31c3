import { sql, type Kysely } from 'kysely';

/**
 * Everything a schema consists of as sorted lines, read from the server's catalogue: two databases with the same
 * lines behave the same. The order of columns is left out (a migration can only append), and so is the journal
 * of migrations, which isn't part of the schema.
 */
export async function describeSchema<DB>(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with relation as (
      select c.* from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relname not like 'schema\_migration%'
    )
    select format('relation %s kind=%s rls=%s forced=%s owner-rights=%s options=%s', relname, relkind, relrowsecurity,
                  relforcerowsecurity, relacl, reloptions) as line
      from relation where relkind in ('r', 'p', 'v', 'm', 'S')
    union all
    select format('column %s.%s %s collation=%s not-null=%s default=%s identity=%s generated=%s rights=%s', r.relname,
                  a.attname, format_type(a.atttypid, a.atttypmod), a.attcollation::regcollation, a.attnotnull,
                  pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attacl)
      from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
      where r.relkind in ('r', 'p', 'v', 'm')
    union all
    select format('constraint %s.%s %s', r.relname, k.conname, pg_get_constraintdef(k.oid))
      from relation r join pg_constraint k on k.conrelid = r.oid
    union all
    select format('index %s valid=%s', pg_get_indexdef(i.indexrelid), i.indisvalid)
      from relation r join pg_index i on i.indrelid = r.oid
    union all
    select format('trigger %s enabled=%s', pg_get_triggerdef(t.oid), t.tgenabled)
      from relation r join pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
    union all
    select format('policy %s.%s %s %s to=%s using=%s check=%s', r.relname, p.polname, p.polcmd, p.polpermissive,
                  array(select rolname from pg_roles where oid = any (p.polroles) order by 1),
                  pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
      from relation r join pg_policy p on p.polrelid = r.oid
    union all
    select format('view %s %s', relname, pg_get_viewdef(oid)) from relation where relkind in ('v', 'm')
    union all
    select format('function %s rights=%s', pg_get_functiondef(p.oid), p.proacl)
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
    union all
    select format('type %s kind=%s base=%s values=%s', t.typname, t.typtype, t.typbasetype::regtype,
                  array(select enumlabel::text from pg_enum where enumtypid = t.oid order by enumsortorder))
      from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd', 'r')
    union all
    select format('default rights %s %s', defaclobjtype, defaclacl) from pg_default_acl
    union all
    select format('schema %s rights=%s', nspname, nspacl) from pg_namespace
      where nspname not like 'pg\_%' and nspname <> 'information_schema'
    union all
    select format('extension %s', extname) from pg_extension
    order by 1`.execute(db);
  return rows.map(({ line }) => line);
}
