-- The bytes of a document move into a table of their own, so that they can leave for an object store while what was
-- issued, with its hash, stays in a table that nobody changes (docs/decisions/0005-document-archive.md).
create table if not exists document_content (
  document_id text primary key references document,
  bytes       bytea not null
);
create table if not exists document_location (
  id       text primary key references document, -- the document's own id
  tenant   text not null,
  store    text not null,
  key      text not null,
  moved_at timestamptz not null default hafenamt_now()
);

create or replace function check_document_content() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if (select d.sha256 from document d where d.id = new.document_id)
      is distinct from encode(sha256(new.bytes), 'hex') then
    raise exception 'the content of document % does not match its hash', new.document_id;
  end if;
  return new;
end $$;
create or replace trigger check_content before insert or update on document_content
  for each row execute function check_document_content();

do $$ begin
  if exists (select from information_schema.columns
      where table_schema = 'public' and table_name = 'document' and column_name = 'bytes') then
    insert into document_content (document_id, bytes) select id, bytes from document on conflict do nothing;
    alter table document drop column bytes; -- and with it the check that compared the two
  end if;
end $$;
alter table document drop constraint if exists document_sha256_check;
alter table document add constraint document_sha256_check check (sha256 ~ '^[0-9a-f]{64}$');

-- At the end of the transaction that issues a document its content must be there.
create or replace function check_document_complete() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from document_content c where c.document_id = new.id)
      and not exists (select from document_location l where l.id = new.id) then
    raise exception 'document % has no content', new.id;
  end if;
  return null;
end $$;
drop trigger if exists check_complete on document;
create constraint trigger check_complete after insert on document deferrable initially deferred
  for each row execute function check_document_complete();

-- The only way content leaves the database: against the bytes read back from the store, whose hash is computed here.
create or replace function move_document(moved text, to_store text, to_key text, read_back bytea) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  issued document;
begin
  select d.* into issued from document d where d.id = moved for update;
  if issued.id is null then raise exception 'there is no document %', moved; end if;
  if read_back is null or issued.sha256 <> encode(sha256(read_back), 'hex') then
    raise exception 'what % gave back for document % is not what was issued', to_store, moved;
  end if;
  insert into document_location (id, tenant, store, key) values (issued.id, issued.tenant, to_store, to_key)
    on conflict do nothing;
  if not exists (select from document_location l where l.id = moved and l.store = to_store and l.key = to_key) then
    raise exception 'document % is already somewhere else', moved;
  end if;
  delete from document_content c where c.document_id = moved;
end $$;

grant select on document_content, document_location to hafenamt_app;
grant insert on document_content to hafenamt_app;
revoke execute on function move_document(text, text, text, bytea) from public;
grant execute on function move_document(text, text, text, bytea) to hafenamt_app;

drop trigger if exists audit_change on document;
create trigger audit_change after insert or update or delete on document for each row execute function audit_change();
drop trigger if exists audit_change on document_location;
create trigger audit_change after insert or update or delete on document_location
  for each row execute function audit_change();
