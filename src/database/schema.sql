-- The whole schema, to be read from top to bottom. It equals the migrations applied in order (tested).
--
-- Conventions
--   * `tenant` is the organisation a row belongs to; rows of the provider itself carry the provider's id.
--   * Ids are made by the program before the thing they name exists (kernel/ids.ts).
--   * Time comes from the program's clock, handed over per transaction (hafenamt_now()); now() is not used.
--   * Amounts are whole cents. Civil dates are `date`, moments are `timestamptz`.
--   * Every audited table carries the trigger `audit_change`, so no code path can change it unseen.

-- ── Roles ──────────────────────────────────────────────────────────────────────────────────────
-- The program works as hafenamt_app, which can't touch what must never change: the audit trail and
-- issued documents. Only migrations run as the owner.
do $$ begin
  if not exists (select from pg_roles where rolname = 'hafenamt_app') then
    create role hafenamt_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this cluster was faster
end $$;
do $$ begin execute format('grant hafenamt_app to %I', current_user); end $$;
grant usage on schema public to hafenamt_app;

-- ── Time and actor of a transaction ────────────────────────────────────────────────────────────
create or replace function hafenamt_now() returns timestamptz language sql stable
  as $$ select current_setting('hafenamt.now')::timestamptz $$;

-- ── Audit ──────────────────────────────────────────────────────────────────────────────────────
-- One hash chain per tenant: the head row is locked by the change that extends it.
create table if not exists audit_chain (
  tenant      text primary key,
  last_number bigint not null,
  last_hash   bytea  not null
);
create table if not exists audit_entry (
  tenant        text        not null,
  number        bigint      not null,
  at            timestamptz not null,
  actor         text        not null,
  cause         text        not null,
  correlation   text        not null,
  entity        text        not null,
  entity_id     text        not null,
  operation     text        not null check (operation in ('insert', 'update', 'delete')),
  before        jsonb,
  after         jsonb,
  previous_hash bytea       not null,
  hash          bytea       not null,
  primary key (tenant, number)
);
create index if not exists audit_entry_by_entity on audit_entry (entity_id, number);

create or replace function audit_hash(entry audit_entry) returns bytea language sql immutable as $$
  select sha256(entry.previous_hash || convert_to(jsonb_build_array(
    entry.tenant, entry.number, extract(epoch from entry.at), entry.actor, entry.cause, entry.correlation,
    entry.entity, entry.entity_id, entry.operation, entry.before, entry.after)::text, 'UTF8'))
$$;

-- Trigger arguments name columns whose content stays out of the trail (secrets, keys, file bytes, workers' notes).
create or replace function audit_change() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - coalesce(tg_argv, '{}') end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - coalesce(tg_argv, '{}') end;
  entry audit_entry;
begin
  if old_row = new_row then return null; end if; -- nothing but hidden columns
  if coalesce(current_setting('hafenamt.actor', true), '') = '' then
    raise exception 'change of % without an actor', tg_table_name;
  end if;
  entry.tenant := coalesce(new_row, old_row) ->> 'tenant';
  entry.entity := tg_table_name;
  entry.entity_id := coalesce(new_row, old_row) ->> 'id';
  entry.operation := lower(tg_op);
  entry.at := hafenamt_now();
  entry.actor := current_setting('hafenamt.actor');
  entry.cause := current_setting('hafenamt.cause');
  entry.correlation := current_setting('hafenamt.correlation');
  if tg_op = 'UPDATE' then -- only what changed
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, new_row -> o.key)
      into entry.before, entry.after
      from jsonb_each(old_row) o where new_row -> o.key is distinct from o.value;
  else
    entry.before := old_row;
    entry.after := new_row;
  end if;
  select last_number + 1, last_hash into entry.number, entry.previous_hash from audit_chain
    where tenant = entry.tenant for update;
  if not found then
    insert into audit_chain values (entry.tenant, 0, sha256(convert_to(entry.tenant, 'UTF8'))) on conflict do nothing;
    select last_number + 1, last_hash into entry.number, entry.previous_hash from audit_chain
      where tenant = entry.tenant for update;
  end if;
  entry.hash := audit_hash(entry);
  update audit_chain set last_number = entry.number, last_hash = entry.hash where tenant = entry.tenant;
  insert into audit_entry select entry.*;
  return null;
end $$;

-- ── Parties ────────────────────────────────────────────────────────────────────────────────────
create table if not exists organisation (
  id                 text primary key,
  tenant             text    not null,
  kind               text    not null check (kind in ('provider', 'reseller', 'partner', 'customer')),
  customer_number    text    unique,
  name               text    not null,
  business           boolean not null check (business), -- A1.1: no consumers
  street             text    not null,
  postcode           text    not null,
  city               text    not null,
  country            text    not null check (country ~ '^[A-Z]{2}$'),
  vat_id             text,
  tax_number         text,
  email              text    not null,
  electronic_address text    not null, -- BT-34, BT-49
  buyer_reference    text,             -- BT-10
  created_at         timestamptz not null default hafenamt_now(),
  seller_id          text references organisation, -- H-roles: who contracts and bills; null: the provider
  operator_id        text references organisation, -- H-roles: who runs its resources; null: the provider
  mfa_required       boolean not null default false, -- H-mfa
  closed_at          timestamptz, -- deleted as a customer; what the law keeps still names it
  check ((kind = 'customer') = (customer_number is not null)),
  constraint organisation_tier check (kind = 'customer' or (seller_id is null and operator_id is null))
);
create index if not exists organisation_by_seller on organisation (seller_id) where seller_id is not null;
create index if not exists organisation_by_operator on organisation (operator_id) where operator_id is not null;
create unique index if not exists one_provider on organisation (kind) where kind = 'provider';

-- What only the provider has: bank account and the particulars of business letters (§ 35a GmbHG).
create table if not exists provider_profile (
  id                 text primary key references organisation,
  tenant             text not null,
  phone              text not null,
  website            text not null,
  iban               text not null,
  bic                text not null,
  bank_name          text not null,
  register_court     text not null,
  register_number    text not null,
  managing_directors text not null,
  contact_name       text not null
);

-- ── Identity ───────────────────────────────────────────────────────────────────────────────────
create table if not exists account (
  id                text primary key,
  tenant            text not null references organisation,
  kind              text not null check (kind in ('human', 'service')),
  name              text not null,
  email             text,
  email_verified_at timestamptz,
  language          text not null default 'de' check (language in ('de', 'en')),
  state             text not null check (state in ('active', 'disabled', 'erased')),
  password_hash     text,
  totp_secret       bytea,
  totp_confirmed_at timestamptz,
  totp_last_step    bigint,
  failed_sign_ins   integer not null default 0,
  blocked_until     timestamptz,
  created_at        timestamptz not null default hafenamt_now(),
  check ((kind = 'human') = (email is not null) or state = 'erased')
);
create unique index if not exists account_by_email on account (lower(email));
create table if not exists membership (
  id         text primary key,
  tenant     text not null references organisation,
  account_id text not null references account,
  roles      text[] not null check (cardinality(roles) > 0),
  created_at timestamptz not null default hafenamt_now(),
  ended_at   timestamptz
);
create unique index if not exists one_membership on membership (account_id, tenant) where ended_at is null;
create table if not exists session (
  id               text primary key,
  tenant           text  not null references organisation,
  account_id       text  not null references account,
  token_hash       bytea not null unique,
  address          text  not null,
  user_agent       text  not null,
  second_factor_at timestamptz,
  seen_at          timestamptz not null default hafenamt_now(),
  expires_at       timestamptz not null,
  revoked_at       timestamptz,
  created_at       timestamptz not null default hafenamt_now()
);
create index if not exists session_by_account on session (account_id);
create table if not exists passkey (
  id            text primary key,
  tenant        text   not null references organisation,
  account_id    text   not null references account,
  name          text   not null,
  credential_id text   not null unique,
  public_key    bytea  not null,
  counter       bigint not null,
  transports    text[] not null,
  used_at       timestamptz,
  removed_at    timestamptz,
  created_at    timestamptz not null default hafenamt_now()
);
create table if not exists recovery_code (
  id          text primary key,
  tenant      text  not null references organisation,
  account_id  text  not null references account,
  code_hash   bytea not null,
  used_at     timestamptz,
  replaced_at timestamptz,
  created_at  timestamptz not null default hafenamt_now()
);
create index if not exists recovery_code_by_account on recovery_code (account_id);
-- Links sent by mail: they work once.
create table if not exists one_time_link (
  id         text primary key,
  tenant     text  not null references organisation,
  account_id text  references account,
  kind       text  not null check (kind in ('invitation', 'password-reset', 'email-change')),
  token_hash bytea not null unique,
  email      text  not null,
  roles      text[],
  expires_at timestamptz not null,
  used_at    timestamptz,
  created_at timestamptz not null default hafenamt_now()
);
-- Half a ceremony (WebAuthn, TOTP, OpenID Connect) that the browser is to complete; removed when it is, or too old.
create table if not exists challenge (
  id         text primary key,
  account_id text references account,
  kind       text  not null check (kind in ('passkey-registration', 'passkey-sign-in', 'sso', 'totp-enrolment')),
  data       jsonb not null,
  expires_at timestamptz not null
);
create table if not exists sso_connection (
  id            text primary key,
  tenant        text  not null references organisation,
  issuer        text  not null,
  client_id     text  not null,
  client_secret bytea not null,
  email_domain  text  not null,
  roles         text[] not null,
  state         text  not null check (state in ('active', 'off')),
  created_at    timestamptz not null default hafenamt_now()
);
create unique index if not exists one_sso_connection on sso_connection (lower(email_domain)) where state = 'active';

-- A key acts for an account, within its scopes (null: whatever the account may). One without an account is the
-- installation's own.
create table if not exists api_key (
  id           text primary key,
  tenant       text        not null,
  name         text        not null,
  token_hash   bytea       not null unique,
  created_at   timestamptz not null default hafenamt_now(),
  expires_at   timestamptz,
  revoked_at   timestamptz,
  account_id   text references account,
  scopes       text[],
  kind         text not null default 'api' check (kind in ('api', 'calendar')),
  last_used_at timestamptz
);

-- ── Support access and four eyes ───────────────────────────────────────────────────────────────
-- promise H-seller-admin: limited in time, with a reason, seen by the customer (tenant).
create table if not exists support_access (
  id         text primary key,
  tenant     text not null references organisation,
  account_id text not null references account,
  reason     text not null,
  from_at    timestamptz not null,
  until_at   timestamptz not null,
  ended_at   timestamptz,
  ended_by   text,
  check (until_at > from_at)
);
-- A request that waits for a second person. What was asked is kept as it was sent.
create table if not exists approval (
  id           text primary key,
  tenant       text  not null references organisation,
  operation    text  not null,
  request      jsonb not null,
  reason       text  not null,
  state        text  not null check (state in ('open', 'approved', 'refused', 'expired')),
  requested_by text  not null,
  decided_by   text,
  decided_at   timestamptz,
  expires_at   timestamptz not null,
  created_at   timestamptz not null default hafenamt_now(),
  check ((state = 'open') = (decided_at is null)),
  check (decided_by is distinct from requested_by)
);
-- H-mfa: without a second factor only with an accepted offer that names the control that replaces it.
create table if not exists mfa_exemption (
  id                text primary key,
  tenant            text not null references organisation,
  number            text not null unique,
  replacing_control text not null,
  monthly_net       bigint not null check (monthly_net >= 0),
  state             text not null check (state in ('offered', 'accepted', 'declined', 'revoked')),
  offered_at        timestamptz not null default hafenamt_now(),
  decided_at        timestamptz,
  decided_by        text
);
create unique index if not exists one_mfa_exemption on mfa_exemption (tenant) where state in ('offered', 'accepted');

-- ── Contacts ─────────────────────────────────────────────────────────────────────────────────────
create table if not exists contact (
  id              text primary key,
  tenant          text not null,
  organisation_id text not null references organisation,
  name            text not null,
  email           text not null,
  phone           text not null,
  named           boolean not null, -- A3.3: competent, may decide
  left_at         timestamptz,
  created_at      timestamptz not null default hafenamt_now(),
  account_id      text references account
);


-- ── Contracts ──────────────────────────────────────────────────────────────────────────────────
-- Numbers of documents people refer to: consecutive within a series, taken in the transaction that uses them.
-- ── Places and capacity (C-1, C-3.1, C-4.3) ────────────────────────────────────────────────────
create table if not exists location (
  id         text primary key,
  tenant     text not null references organisation,
  name       text not null unique,
  city       text not null,
  country    text not null check (country = 'DE'), -- C-4.3, D1
  hand_over_point text not null default 'Ausgang des Routers im Rechenzentrum zum Internet', -- D1
  created_at timestamptz not null default hafenamt_now()
);
create table if not exists certificate (
  id          text primary key,
  tenant      text not null references organisation,
  location_id text not null references location,
  standard    text not null, -- ISO/IEC 27001, TIER IV
  number      text not null,
  issuer      text not null,
  valid_from  date not null,
  valid_until date not null,
  withdrawn_at timestamptz,
  created_at  timestamptz not null default hafenamt_now(),
  check (valid_until > valid_from)
);
create table if not exists target_group (
  id                     text primary key,
  tenant                 text not null references organisation,
  name                   text not null unique, -- as the engine reports it
  location_id            text not null references location,
  reserved_for           text references organisation, -- C-1: dedicated to one customer; null: shared
  cpu_overcommit_percent integer not null check (cpu_overcommit_percent between 100 and 2000),
  memory_overcommit_percent integer not null check (memory_overcommit_percent between 100 and 200),
  created_at             timestamptz not null default hafenamt_now()
);
create table if not exists target (
  id           text primary key,
  tenant       text not null references organisation,
  group_id     text not null references target_group,
  name         text not null unique,
  cpus         integer not null check (cpus > 0),
  memory_bytes bigint not null check (memory_bytes > 0),
  can_move     boolean not null,
  state        text not null check (state in ('available', 'maintenance', 'offline')),
  maintenance_reason text, -- why the provider takes it out of use; the engine's own word for it has none
  seen_at      timestamptz not null,
  created_at   timestamptz not null default hafenamt_now()
);
create table if not exists storage_pool (
  id                 text primary key,
  tenant             text not null references organisation,
  name               text not null unique,
  group_id           text not null references target_group, -- whose targets reach it; reserved with it
  media              text not null check (media in ('flash', 'disk')),
  bytes              bigint not null check (bytes > 0),
  used_bytes         bigint not null,
  overcommit_percent integer not null check (overcommit_percent between 100 and 2000),
  state              text not null check (state in ('available', 'maintenance', 'offline')),
  seen_at            timestamptz not null,
  created_at         timestamptz not null default hafenamt_now(),
  reserved_for       text references organisation -- C-3.4.3: dedicated
);
create table if not exists quota (
  id           text primary key,
  tenant       text not null unique references organisation,
  servers      integer not null check (servers >= 0),
  vcpus        integer not null check (vcpus >= 0),
  memory_bytes bigint not null check (memory_bytes >= 0),
  volume_bytes bigint not null check (volume_bytes >= 0),
  addresses    integer not null check (addresses >= 0),
  changed_at   timestamptz not null default hafenamt_now()
);
create table if not exists image (
  id                text primary key,
  tenant            text not null references organisation,
  name              text not null unique,
  title             text not null,
  os                text not null check (os in ('linux', 'windows')),
  licence           text not null check (licence in ('none', 'spla', 'own', 'commercial-linux')),
  long_term_support boolean not null,
  end_of_life       date,
  bytes             bigint not null,
  sha256            text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state             text not null check (state in ('offered', 'withdrawn')),
  agent             boolean not null default true, -- whether a guest agent answers in it
  present           boolean, -- whether the engine that runs has it; null until it was asked
  created_at        timestamptz not null default hafenamt_now()
);

-- ── Trade ──────────────────────────────────────────────────────────────────────────────────────
create table if not exists number_series ( -- invoices: no gap
  series text primary key,
  last   bigint not null
);
-- All else that has a number (next-number.ts).
do $$ declare counted text; begin
  foreach counted in array array['k', 'an', 'au', 'v', 'av', 'pj', 'pd', 'up', 'ba', 'kb', 'lb'] loop
    execute format('create sequence if not exists %I', 'number_' || counted);
    execute format('grant usage on sequence %I to hafenamt_app', 'number_' || counted);
  end loop;
end $$;

create table if not exists offer (
  id             text primary key,
  tenant         text    not null references organisation,
  number         text    not null unique,
  state          text    not null check (state in ('open', 'ordered', 'expired')),
  offered_on     date    not null,
  binding        boolean not null, -- A2.1
  binding_until  date,             -- A2.2; null: it does not bind
  edition        text    not null,
  contact_id     text    not null references contact,
  minimum_months integer not null check (minimum_months between 1 and 120),
  created_at     timestamptz not null default hafenamt_now(),
  constraint offer_binds_until check (binding = (binding_until is not null))
);
create table if not exists offer_item (
  id                   text primary key,
  tenant               text    not null,
  offer_id             text    not null references offer,
  position             integer not null,
  product              text    not null check (product in ('server', 'container-cluster')),
  flavour              text    not null,
  image                text    not null,
  managed              boolean not null,
  availability_class   text    not null check (availability_class in ('enterprise', 'business', 'standard')),
  public_ipv4          boolean not null,
  quantity             integer not null check (quantity between 1 and 100),
  monthly_net          bigint  not null check (monthly_net >= 0),
  setup_net            bigint  not null check (setup_net >= 0),
  service_description  text    not null, -- A1.2: which description and edition governs the item
  variant              text    not null default 'shared' check (variant in ('shared', 'dedicated')), -- C-1
  location_id          text    references location, -- C-4.3
  unique (offer_id, position)
);

create table if not exists product_order (
  id          text primary key,
  tenant      text not null references organisation,
  number      text not null unique,
  offer_id    text not null unique references offer,
  received_at timestamptz not null,
  channel     text not null check (channel in ('email', 'letter', 'portal', 'api')),
  ordered_by  text not null references contact,
  hostname    text not null,
  ssh_keys    text[] not null,
  created_at  timestamptz not null default hafenamt_now()
);

create table if not exists contract (
  id                 text primary key,
  tenant             text not null references organisation,
  number             text not null unique,
  order_id           text not null unique references product_order,
  state              text not null check (state in ('awaiting_service', 'active', 'terminated', 'ended')),
  edition            text not null,
  minimum_months     integer not null,
  starts_on          date, -- A10.2: the ready-for-service notice
  notice_received_on date,
  ends_on            date, -- the last day of the term the notice ends (A10.3)
  accepted_on        date, -- A8.3: declared or deemed
  acceptance_refused_on date, -- the first time
  created_at         timestamptz not null default hafenamt_now(),
  check ((state = 'awaiting_service') = (starts_on is null)),
  check ((notice_received_on is null) = (ends_on is null))
);
create table if not exists contract_item (
  id                  text primary key,
  tenant              text    not null,
  contract_id         text    not null references contract,
  position            integer not null,
  product             text    not null,
  flavour             text    not null,
  image               text,
  managed             boolean not null,
  availability_class  text    not null,
  public_ipv4         boolean not null,
  quantity            integer not null,
  monthly_net         bigint  not null,
  setup_net           bigint  not null,
  service_description text    not null,
  live_from           date, -- billed from here …
  live_until          date, -- … up to, not including, this day
  variant             text    not null default 'shared' check (variant in ('shared', 'dedicated')),
  location_id         text references location, -- C-4.3
  replaces_id         text references contract_item, -- C-4.2.1: resized
  constraint contract_item_product_check
    check (product in ('server', 'volume', 'addresses', 'container-server', 'container-cluster')),
  -- A volume or an address is sold by its option (flavour: volume-standard) and has no operating system.
  constraint contract_item_image_check check ((image is null) = (product in ('volume', 'addresses'))),
  unique (contract_id, position),
  check (live_until is null or live_until >= live_from)
);

-- The archive: what was issued stays as it was (I8). The application's role can only add and read.
create table if not exists document (
  id           text primary key,
  tenant       text not null references organisation,
  kind         text not null,
  number       text not null,
  language     text not null check (language in ('de', 'en')),
  media_type   text not null,
  file_name    text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  subject_id   text not null,
  issued_at    timestamptz not null default hafenamt_now()
);
create index if not exists document_by_subject on document (subject_id);

-- Its bytes: written here in the transaction that issues it, and moved to an object store where one is set
-- (docs/decisions/0005-document-archive.md).
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

-- A16.1: every declaration between the parties with channel, time and proof.
create table if not exists declaration (
  id         text primary key,
  tenant     text not null references organisation,
  kind       text not null,
  direction  text not null check (direction in ('received', 'sent')),
  channel    text not null check (channel in ('email', 'letter', 'portal', 'api')),
  at         timestamptz not null,
  by_name    text not null,
  subject_id text not null,
  content    text not null,
  document_ids text[] not null default '{}'
);
create index if not exists declaration_by_subject on declaration (subject_id);

-- The outbox: written with the declaration it carries, sent by a worker.
create table if not exists mail (
  id              text primary key,
  tenant          text not null references organisation,
  declaration_id  text unique references declaration, -- null: a link to sign in, which declares nothing
  message_id      text not null unique,
  recipient       text not null,
  subject         text not null,
  body            text not null,
  state           text not null check (state in ('queued', 'sent', 'failed', 'bounced')),
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null default hafenamt_now(),
  last_answer     text,
  sent_at         timestamptz
);
create index if not exists mail_to_send on mail (next_attempt_at) where state = 'queued';

-- A3.3: who is competent for a contract, and when work waited for somebody to be named.
create table if not exists contract_contact (
  id          text primary key,
  tenant      text not null references organisation,
  contract_id text not null references contract,
  contact_id  text not null references contact,
  from_at     timestamptz not null default hafenamt_now(),
  until_at    timestamptz
);
create unique index if not exists one_contract_contact on contract_contact (contract_id, contact_id)
  where until_at is null;
create table if not exists contact_wait (
  id       text primary key,
  tenant   text not null references organisation,
  from_at  timestamptz not null default hafenamt_now(),
  until_at timestamptz
);
create unique index if not exists one_contact_wait on contact_wait (tenant) where until_at is null;
-- What a seller (tenant) asks for a server; the newest row that has begun holds.
create table if not exists price (
  id                 text primary key,
  tenant             text not null references organisation,
  flavour            text not null,
  managed            boolean not null,
  availability_class text not null check (availability_class in ('enterprise', 'business', 'standard')),
  monthly_net        bigint not null check (monthly_net >= 0),
  setup_net          bigint not null check (setup_net >= 0),
  valid_from         date not null,
  created_at         timestamptz not null default hafenamt_now(),
  unique (tenant, flavour, managed, availability_class, valid_from)
);

-- What a seller (tenant) asks for what is sold beside servers (C-4.6.2, C-4.6.3).
create table if not exists option_price (
  id          text primary key,
  tenant      text not null references organisation,
  option      text not null check (option in ('volume-essential', 'volume-standard', 'volume-performance', 'ipv4-address',
    'ipv6-prefix', 'container-server', 'container-cluster')),
  monthly_net bigint not null check (monthly_net >= 0), -- per 100 GB, per address, per prefix, per product
  setup_net   bigint not null check (setup_net >= 0),
  valid_from  date not null,
  created_at  timestamptz not null default hafenamt_now(),
  unique (tenant, option, valid_from)
);

-- ── Personal data (A13, A14) ───────────────────────────────────────────────────────────────────
-- Who of another organisation looked at what. Only added to; it is itself a trail, so it isn't audited.
create table if not exists access_entry (
  id         text primary key,
  tenant     text not null,
  at         timestamptz not null default hafenamt_now(),
  account_id text not null,
  operation  text not null,
  subject_id text,
  relation   text not null check (relation in ('seller', 'operator', 'provider', 'support'))
);
create index if not exists access_entry_by_tenant on access_entry (tenant, id);
-- Subcontractors who process personal data, and the agreement with each (A3 (5), A13).
create table if not exists processing_agreement (
  id          text primary key,
  tenant      text not null references organisation,
  processor   text not null,
  country     text not null check (country ~ '^[A-Z]{2}$'),
  purpose     text not null,
  data        text not null, -- the categories of personal data
  services    text[] not null, -- products it has a part in
  document_id text references document,
  signed_on   date not null,
  ended_on    date,
  created_at  timestamptz not null default hafenamt_now()
);
create table if not exists erasure (
  id         text primary key,
  tenant     text not null references organisation,
  subject_id text not null,
  reason     text not null,
  erased     jsonb not null,
  kept       jsonb not null, -- what the law keeps: record, statute, until when
  done_at    timestamptz not null default hafenamt_now()
);
-- What must not be deleted while somebody may need it in court.
create table if not exists legal_hold (
  id         text primary key,
  tenant     text not null references organisation,
  reason     text not null,
  set_at     timestamptz not null default hafenamt_now(),
  lifted_at  timestamptz
);
create unique index if not exists one_legal_hold on legal_hold (tenant) where lifted_at is null;

-- ── Deadlines ──────────────────────────────────────────────────────────────────────────────────
-- Every future duty is a row. A worker fires each exactly once, in the transaction that does what is due.
create table if not exists deadline (
  id         text primary key,
  tenant     text not null references organisation,
  clause     text not null,
  subject_id text not null,
  action     text not null,
  due_at     timestamptz not null,
  due_on     date not null, -- the civil day the clause names
  because    jsonb not null,
  state      text not null check (state in ('open', 'fired', 'cancelled', 'alarm')),
  outcome    text,
  attempts   integer not null default 0,
  not_before timestamptz, -- after a failure: when it is tried again
  fired_at   timestamptz,
  created_at timestamptz not null default hafenamt_now(),
  outcome_en text, -- null where `outcome` is the same in both languages, or from a former release
  check ((state = 'fired') = (fired_at is not null))
);
create unique index if not exists one_open_deadline on deadline (subject_id, action) where state = 'open';
create index if not exists deadline_due on deadline (due_at) where state = 'open';

-- What a person must look at: a deadline that could not fire, a run that is stuck, a mail that bounced.
create table if not exists alarm (
  id         text primary key,
  tenant     text not null,
  kind       text not null,
  subject_id text not null,
  sentence   text not null, -- what happened and what to do next
  raised_at  timestamptz not null default hafenamt_now(),
  settled_at timestamptz,
  settlement text, -- what was done about it
  sentence_de text -- the same in German; null in alarms of former releases
);
create unique index if not exists one_open_alarm on alarm (kind, subject_id) where settled_at is null;

-- ── Network ────────────────────────────────────────────────────────────────────────────────────
create table if not exists address_pool (
  id       text primary key,
  tenant   text not null,
  network  cidr not null,
  gateway  inet not null,
  reserved_for text references organisation,
  check (gateway << network),
  constraint pools_do_not_overlap exclude using gist (network inet_ops with &&)
);

-- ── Compute and storage ────────────────────────────────────────────────────────────────────────
create table if not exists cluster ( -- C-3.4.2: servers of one contract that form one thing
  id          text primary key,
  tenant      text not null references organisation,
  contract_id text not null unique references contract,
  name        text not null,
  created_at  timestamptz not null default hafenamt_now()
);
create index if not exists cluster_by_tenant on cluster (tenant, id);
create table if not exists server (
  id               text primary key,
  tenant           text not null references organisation,
  contract_item_id text not null references contract_item,
  hostname         text not null,
  flavour          text not null,
  vcpus            integer not null,
  memory_bytes     bigint not null,
  image            text not null,
  managed          boolean not null,
  authorized_keys  text[] not null,
  engine           text not null,
  state            text not null check (state in ('creating', 'running', 'stopped', 'deleting', 'deleted', 'quarantined')),
  handed_over_at   timestamptz,
  deleted_at       timestamptz,
  created_at       timestamptz not null default hafenamt_now(),
  tags             text[] not null default '{}',
  protected        boolean not null default false, -- against deletion
  group_id         text references target_group,
  target           text, -- where the engine placed it
  topology         text not null default 'public' check (topology in ('public', 'private')), -- C-4.2.8
  boot             text not null default 'volume' check (boot in ('volume', 'rescue')),
  firewall_hash    text, -- C-4.5.3: the rules it was handed over with
  firewall_changed_at timestamptz, -- since when they are others
  firewall_seen_at timestamptz, -- when they were last asked for
  held_by          text, -- the run that works on it; others wait their turn
  set_aside        text[] not null default '{}', -- runs stuck on it, while another had to pass (D4.4)
  promised_vcpus   integer, -- while a run changes its size: what it may become
  promised_memory_bytes bigint,
  supplied_software text, -- D2.2: the customer's, as supplied, unchecked
  cluster_id       text references cluster,
  cluster_role     text check (cluster_role in ('control-plane', 'node')), -- C-5.3
  check ((state = 'deleted') = (deleted_at is not null)),
  constraint server_role_in_cluster check ((cluster_id is null) = (cluster_role is null))
);
create index if not exists server_by_cluster on server (cluster_id, id);
create unique index if not exists one_live_server_per_item on server (contract_item_id) where state <> 'deleted';
create index if not exists server_by_group on server (group_id) where state <> 'deleted';
create table if not exists volume (
  id         text primary key,
  tenant     text not null,
  server_id  text references server, -- null: attached to none
  bytes      bigint not null,
  iops_limit integer,
  state      text not null check (state in ('creating', 'live', 'deleted', 'quarantined')),
  name       text not null default 'root',
  position   integer not null default 0, -- as the guest sees them; 0 boots
  class      text not null default 'essential'
    check (class in ('essential', 'standard', 'performance', 'individual')), -- C-4.6.2
  pool_id    text references storage_pool,
  image      text, -- null: empty, or restored
  contract_item_id text references contract_item, -- null: comes with its server
  protected  boolean not null default false,
  deleted_at timestamptz,
  held_by    text, -- the run that works on it; others wait their turn
  promised_bytes bigint -- while a run grows it: what it may become
);
create index if not exists volume_by_pool on volume (pool_id);
create unique index if not exists one_volume_per_position on volume (server_id, position) where state <> 'deleted';

-- ── Private networks and interfaces ────────────────────────────────────────────────────────────
create table if not exists private_network (
  id         text primary key,
  tenant     text not null references organisation,
  name       text not null,
  cidr       cidr not null,
  gateway    inet not null,
  state      text not null check (state in ('creating', 'live', 'deleted', 'quarantined')),
  created_at timestamptz not null default hafenamt_now(),
  deleted_at timestamptz,
  check (gateway << cidr)
);
create table if not exists firewall (
  id         text primary key,
  tenant     text not null references organisation,
  network_id text not null references private_network,
  state      text not null check (state in ('creating', 'live', 'deleted', 'quarantined')),
  created_at timestamptz not null default hafenamt_now(),
  deleted_at timestamptz,
  vpn_public_key text -- of its WireGuard endpoint, once it had one
);
create unique index if not exists one_firewall_per_network on firewall (network_id) where state <> 'deleted';
create table if not exists port_forward (
  id           text primary key,
  tenant       text not null references organisation,
  firewall_id  text not null references firewall,
  server_id    text not null references server,
  protocol     text not null check (protocol in ('tcp', 'udp')),
  public_port  integer not null check (public_port between 1 and 65535),
  private_port integer not null check (private_port between 1 and 65535),
  source       cidr,
  state        text not null check (state in ('live', 'deleted')),
  created_at   timestamptz not null default hafenamt_now()
);
create unique index if not exists one_forward_per_port on port_forward (server_id, protocol, public_port)
  where state = 'live';
-- Who comes into a private network by VPN (C-5.3): a WireGuard peer of its firewall.
create table if not exists vpn_access (
  id         text primary key,
  tenant     text not null references organisation,
  network_id text not null references private_network,
  name       text not null,
  public_key text not null check (length(public_key) = 44),
  address    inet not null, -- in the tunnel's network
  state      text not null check (state in ('creating', 'opening', 'live', 'deleted')),
  created_at timestamptz not null default hafenamt_now()
);
create unique index if not exists one_vpn_access_per_address on vpn_access (network_id, address) where state <> 'deleted';
create unique index if not exists one_vpn_access_per_key on vpn_access (network_id, public_key) where state <> 'deleted';
create table if not exists network_plan (
  id            text primary key,
  tenant        text not null references organisation,
  server_id     text not null references server,
  family        integer not null check (family in (4, 6)),
  prefix_length integer not null,
  justification text not null,
  uses          jsonb not null, -- what each address is for
  created_at    timestamptz not null default hafenamt_now(),
  check (case family when 4 then prefix_length between 30 and 32 else prefix_length between 64 and 128 end) -- C-4.6.3
);
-- A row exists while an address is in use or rests; free addresses are derived, never counted.
create table if not exists address (
  id         text primary key,
  tenant     text not null,
  pool_id    text not null references address_pool,
  address    inet not null,
  state      text not null check (state in ('assigned', 'quarantined')),
  free_from  timestamptz,
  block      cidr not null,
  purpose    text not null default 'primary' check (purpose in ('primary', 'additional', 'ipv6')),
  server_id  text references server,
  network_plan_id text references network_plan,
  contract_item_id text references contract_item,
  reverse_names jsonb not null default '{}', -- address → host name (PTR)
  constraint blocks_do_not_overlap exclude using gist (block inet_ops with &&), -- I2
  check ((state = 'quarantined') = (free_from is not null))
);
create unique index if not exists address_used_once on address (address); -- I2
create index if not exists address_by_server on address (server_id);
create table if not exists nic (
  id              text primary key,
  tenant          text not null,
  server_id       text not null references server,
  mac             macaddr not null,
  address_id      text not null, -- the address row goes when its rest is over
  address         inet not null,
  bits_per_second bigint not null,
  state           text not null check (state in ('live', 'deleted')),
  network_id      text references private_network, -- null: on the public network
  public_address  inet not null, -- what the world reaches it by
  connected       boolean not null default true -- false: cut off (D4.4)
);
create unique index if not exists mac_used_once on nic (mac) where state = 'live'; -- I2
create unique index if not exists public_address_on_one_nic on nic (public_address) where state = 'live'; -- I2
create unique index if not exists private_address_on_one_nic on nic (network_id, address)
  where state = 'live' and network_id is not null;

-- ── Of a server ────────────────────────────────────────────────────────────────────────────────
create table if not exists snapshot (
  id          text primary key,
  tenant      text not null references organisation,
  server_id   text not null references server,
  name        text not null,
  memory      boolean,
  state       text not null check (state in ('creating', 'live', 'deleted', 'quarantined')),
  settings    jsonb,
  taken_at    timestamptz,
  reverted_at timestamptz,
  deleted_at  timestamptz,
  created_at  timestamptz not null default hafenamt_now()
);
create index if not exists snapshot_by_server on snapshot (server_id, id);
create table if not exists credential (
  id         text primary key,
  tenant     text not null references organisation,
  server_id  text not null references server,
  username   text not null,
  sealed     bytea, -- gone once it was read, or nobody may read it any more
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  opened_at  timestamptz,
  opened_by  text, -- account, or the address of whoever had the link
  created_at timestamptz not null default hafenamt_now(),
  check (sealed is null or opened_at is null)
);
create index if not exists credential_by_server on credential (server_id);
create table if not exists console_ticket (
  id         text primary key,
  tenant     text not null references organisation,
  server_id  text not null references server,
  account_id text not null references account,
  session_id text not null, -- a session may be forgotten before the ticket is
  address    text not null, -- of the browser it was given to
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  used_at    timestamptz,
  created_at timestamptz not null default hafenamt_now()
);
create index if not exists console_ticket_by_age on console_ticket (created_at);
create table if not exists isolation (
  id         text primary key,
  tenant     text not null references organisation,
  server_id  text not null references server,
  suspicion  text not null check (suspicion in ('malware', 'illegal-content', 'spam', 'attack', 'other')), -- D4.4
  reason     text not null,
  from_at    timestamptz not null default hafenamt_now(),
  until_at   timestamptz,
  lifted_because text
);
create unique index if not exists one_open_isolation on isolation (server_id) where until_at is null;

-- ── Traffic under fair use (C-4.2.7), uplinks (C-4.2.5) ─────────────────────────────────────────
create table if not exists traffic_counter ( -- of the interface with this id, as it was last read
  id         text primary key references nic,
  tenant     text not null references organisation,
  counter    text not null, -- which one: another one has counted from zero
  to_guest   bigint not null,
  from_guest bigint not null,
  read_at    timestamptz not null
);
create table if not exists traffic_day (
  id          text primary key,
  tenant      text not null references organisation,
  server_id   text not null references server,
  day         date not null,
  to_guest    bigint not null check (to_guest >= 0),
  from_guest  bigint not null check (from_guest >= 0),
  total_bytes bigint generated always as (to_guest + from_guest) stored,
  unique (server_id, day)
);
create index if not exists traffic_by_day on traffic_day (day, total_bytes);
create table if not exists fair_use_case (
  id             text primary key,
  tenant         text not null references organisation,
  server_id      text not null references server,
  reason         text not null, -- how its traffic harms others, as its customer reads it
  measured_since date not null, -- the first of the days that were added up
  to_guest       bigint not null,
  from_guest     bigint not null,
  opened_at      timestamptz not null default hafenamt_now(),
  opened_by      text not null,
  bits_per_second        bigint, -- what it is restricted to
  former_bits_per_second bigint, -- and what it returns to
  restricted_at  timestamptz,
  restricted_by  text,
  ended_at       timestamptz,
  ended_by       text,
  ended_because  text,
  check (bits_per_second < former_bits_per_second),
  check (num_nonnulls(bits_per_second, former_bits_per_second, restricted_at, restricted_by) in (0, 4)),
  check (num_nonnulls(ended_at, ended_by, ended_because) in (0, 3))
);
create unique index if not exists one_open_fair_use_case on fair_use_case (server_id) where ended_at is null;
create index if not exists fair_use_case_by_tenant on fair_use_case (tenant, id);
create table if not exists uplink (
  id              text primary key,
  tenant          text not null references organisation,
  location_id     text not null references location,
  name            text not null, -- carrier and line
  bits_per_second bigint not null check (bits_per_second > 0),
  probe_address   text not null, -- what answers behind it alone: an address (echo request), or one with a port (TCP)
  state           text not null check (state in ('unknown', 'up', 'down')),
  same_probes     integer not null default 0,
  first_contrary  timestamptz,
  probed_at       timestamptz,
  changed_at      timestamptz,
  retired_at      timestamptz,
  created_at      timestamptz not null default hafenamt_now()
);
create unique index if not exists one_uplink_of_a_name on uplink (location_id, name) where retired_at is null;
create table if not exists uplink_outage (
  id        text primary key,
  tenant    text not null references organisation,
  uplink_id text not null references uplink,
  from_at   timestamptz not null,
  until_at  timestamptz
);
create unique index if not exists one_open_uplink_outage on uplink_outage (uplink_id) where until_at is null;

-- ── Who may be where (C-1, C-3.4.3, C-4.3) ──────────────────────────────────────────────────────
-- Whatever lies where another customer has everything to itself, or elsewhere than its contract says.
create or replace function misplaced() returns table (id text, place text) language sql stable as $$
  select s.id, g.id from server s join target_group g on g.id = s.group_id
    join contract_item i on i.id = s.contract_item_id
    where s.state <> 'deleted' and (g.reserved_for <> s.tenant or g.location_id <> i.location_id
      or (i.variant = 'dedicated' and g.reserved_for is null))
  union all select v.id, p.id from volume v join storage_pool p on p.id = v.pool_id
    join target_group g on g.id = p.group_id left join server s on s.id = v.server_id
    where v.state <> 'deleted' and (p.reserved_for <> v.tenant or g.reserved_for <> v.tenant or s.group_id <> g.id)
  union all select a.id, p.id from address a join address_pool p on p.id = a.pool_id
    where a.state = 'assigned' and p.reserved_for <> a.tenant
$$;
create or replace function check_place() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare wrong text;
begin
  if tg_argv[0] = 'place' then
    select string_agg(m.id, ', ') into wrong from misplaced() m
      where m.place in (select new.id union all select p.id from storage_pool p where p.group_id = new.id);
  else
    select string_agg(m.place, ', ') into wrong from misplaced() m where m.id = new.id;
  end if;
  if wrong is not null then
    raise exception '% %: nobody else lands where one customer is alone, nor elsewhere than agreed (%)', tg_table_name,
      new.id, wrong using errcode = 'check_violation', constraint = 'nobody_else_lands_here';
  end if;
  return null;
end $$;
do $$ declare checked record; begin
  for checked in select * from (values
    ('server', 'tenant, group_id, contract_item_id, state', 'thing'),
    ('volume', 'tenant, pool_id, server_id, state', 'thing'), ('address', 'tenant, pool_id, state', 'thing'),
    ('target_group', 'reserved_for, location_id', 'place'), ('storage_pool', 'reserved_for, group_id', 'place'),
    ('address_pool', 'reserved_for', 'place')) as t (name, columns, what) loop
    execute format('drop trigger if exists check_place on %I', checked.name);
    execute format('create constraint trigger check_place after insert or update of %s on %I
                    deferrable for each row execute function check_place(%L)', checked.columns, checked.name, checked.what);
  end loop;
end $$;

-- ── Projects: what is built for one customer alone (C-5.2) ──────────────────────────────────────
create table if not exists project (
  id                text primary key,
  tenant            text not null references organisation,
  number            text not null unique,
  name              text not null,
  contract_id       text references contract, -- null: ordered before any of its servers
  edition           text not null, -- whose A8 holds
  group_id          text references target_group, -- the hardware that is built
  state             text not null check (state in ('planned', 'in-work', 'handed-over', 'cancelled')),
  started_at        timestamptz,
  handed_over_at    timestamptz,
  protocol_id       text references document,
  cancelled_because text,
  created_at        timestamptz not null default hafenamt_now(),
  check ((state = 'handed-over') = (handed_over_at is not null))
);
create index if not exists project_by_tenant on project (tenant, id);
create table if not exists work_package (
  id            text primary key,
  tenant        text not null references organisation,
  project_id    text not null references project,
  position      integer not null check (position > 0),
  kind          text not null, -- a line of C-5.2; extra: agreed for this project
  title         text not null,
  state         text not null check (state in ('planned', 'in-work', 'presented', 'defective', 'accepted')),
  started_at    timestamptz,
  presentations integer not null default 0,
  presented_on  date, -- the last time
  object_until  date, -- A8.3
  note          text,
  document_ids  text[] not null default '{}',
  refused_on    date, -- the last time
  defects       text,
  accepted_on   date,
  accepted_by   text check (accepted_by in ('declared', 'productiveUse', 'period')),
  created_at    timestamptz not null default hafenamt_now(),
  unique (project_id, position),
  check ((state = 'accepted') = (accepted_on is not null)),
  check ((accepted_on is null) = (accepted_by is null))
);

-- ── Care of managed servers (C-3.4.1) ──────────────────────────────────────────────────────────
-- What a managed server last said of itself. Derived: measured anew every few minutes, so not in the trail.
create table if not exists guest_health (
  id                     text primary key references server,
  tenant                 text not null references organisation,
  asked_at               timestamptz not null,
  missed                 integer not null default 0, -- times in a row without an answer
  read_at                timestamptz, -- of what follows
  memory_bytes           bigint,
  memory_available_bytes bigint,
  root_bytes             bigint,
  root_used_bytes        bigint,
  failed_units           text[], -- null: it can't tell
  pending_updates        integer, -- as its own lists of packages say; null: it can't tell
  packages_from          date -- of the last change to its packages
);
-- ── Reverse audit ──────────────────────────────────────────────────────────────────────────────
create table if not exists finding (
  id         text primary key,
  tenant     text not null references organisation,
  kind       text not null, -- server, volume, nic, network, firewall, snapshot, backup, address
  thing_id   text not null,
  problem    text not null check (problem in ('unowned', 'missing', 'different')),
  details    text not null,
  facts      jsonb not null, -- what the engine shows, for whoever settles it
  state      text not null check (state in ('open', 'adopted', 'quarantined', 'removed', 'gone')),
  found_at   timestamptz not null default hafenamt_now(),
  settled_at timestamptz,
  details_de text, -- the same in German; null in findings of former releases
  check ((state in ('open', 'quarantined')) = (settled_at is null))
);
create unique index if not exists one_open_finding on finding (kind, thing_id, problem) where settled_at is null;

-- ── Backup ─────────────────────────────────────────────────────────────────────────────────────
create table if not exists backup (
  id          text primary key,
  tenant      text not null,
  server_id   text not null references server,
  state       text not null check (state in ('creating', 'verified', 'deleted')),
  consistent  text check (consistent in ('filesystem', 'crash', 'stopped')),
  bytes       bigint,
  sha256      text,
  taken_at    timestamptz,
  deleted_at  timestamptz,
  created_at  timestamptz not null default hafenamt_now()
);

-- ── Monitoring ─────────────────────────────────────────────────────────────────────────────────
create table if not exists monitor (
  id             text primary key references server, -- the watched server
  tenant         text not null,
  address        inet not null,
  state          text not null check (state in ('unknown', 'up', 'down')),
  same_probes    integer not null default 0, -- consecutive probes that contradict the state
  changed_at     timestamptz,
  probed_at      timestamptz,
  first_contrary timestamptz, -- when the first of those contradicting probes was sent
  watched_from   timestamptz not null,
  watched_until  timestamptz,
  paused_at      timestamptz -- since when it is off on purpose: probes say nothing
);
create table if not exists outage (
  id        text primary key,
  tenant    text not null,
  server_id text not null references server,
  from_at   timestamptz not null,
  until_at  timestamptz,
  cause     text not null check (cause in ('provider', 'planned', 'emergency', 'customer', 'thirdParty',
                                           'foreignInfrastructure', 'forceMajeure')),
  check (until_at is null or until_at >= from_at)
);
create unique index if not exists one_open_outage on outage (server_id) where until_at is null;

-- ── Billing ────────────────────────────────────────────────────────────────────────────────────
create table if not exists invoice (
  id           text primary key,
  tenant       text not null references organisation,
  number       text not null unique,
  contract_id  text not null references contract,
  month        date not null check (extract(day from month) = 1),
  issued_on    date not null,
  due_on       date not null,
  net          bigint not null,
  tax          bigint not null,
  gross        bigint not null check (gross = net + tax),
  unique (contract_id, month)
);
create table if not exists invoice_line (
  id               text primary key,
  tenant           text not null,
  invoice_id       text not null references invoice,
  contract_item_id text not null references contract_item,
  kind             text not null check (kind in ('recurring', 'setup')),
  clause           text not null,
  description      text not null,
  period_from      date not null,
  period_until     date not null, -- exclusive
  days             integer not null,
  days_in_month    integer not null,
  quantity         integer not null,
  unit_net         bigint not null,
  net              bigint not null,
  vat_percent      text not null,
  because          jsonb not null,
  unique (contract_item_id, kind, period_from)
);

-- ── Exit ───────────────────────────────────────────────────────────────────────────────────────
create table if not exists deletion (
  id          text primary key,
  tenant      text not null references organisation,
  contract_id text not null unique references contract,
  delete_on   date not null, -- D5.1
  state       text not null check (state in ('planned', 'proved')),
  proved_at   timestamptz
);
create table if not exists deletion_item (
  id          text primary key, -- the deleted thing's own id
  tenant      text not null,
  deletion_id text not null references deletion,
  kind        text not null check (kind in ('server', 'disk', 'volume', 'nic',
    'address', 'network', 'firewall', 'snapshot', 'backup', 'key', 'credential')),
  deleted_at  timestamptz not null,
  proof       text not null
);

-- ── Workflows ──────────────────────────────────────────────────────────────────────────────────
-- One sequence for all claims: a later run on the same thing always has the higher fence.
create sequence if not exists run_fence as integer;
create table if not exists run (
  id          text primary key,
  tenant      text not null,
  key         text not null unique, -- starting twice with the same key is one run
  workflow    text not null,
  version     integer not null,
  parameters  jsonb not null,
  state       text not null check (state in ('running', 'unwinding', 'done', 'undone', 'stuck')),
  cause       text not null,
  error       text,
  fence       integer not null default 0, -- of the last claim; the world refuses lower ones
  lease_owner text,
  lease_until timestamptz, -- real time of the database, since it measures a process, not a promise
  ready_at    timestamptz not null default clock_timestamp(),
  created_at  timestamptz not null default hafenamt_now(),
  ended_at    timestamptz
);
create index if not exists run_to_claim on run (ready_at) where state in ('running', 'unwinding');
create table if not exists run_step (
  run_id     text not null references run,
  position   integer not null,
  name       text not null,
  state      text not null check (state in ('doing', 'done', 'undoing', 'undone')),
  output     jsonb,
  attempts   integer not null default 0,
  error      text,
  started_at timestamptz not null default hafenamt_now(),
  ended_at   timestamptz,
  seconds    double precision, -- real duration of the last attempt
  primary key (run_id, position)
);

-- ── Webhooks ───────────────────────────────────────────────────────────────────────────────────
-- The trail of the tenant is the source of events; last_number is how far it was read.
create table if not exists webhook (
  id          text primary key,
  tenant      text   not null references organisation,
  url         text   not null,
  secret      bytea  not null,
  events      text[] not null,
  state       text   not null check (state in ('active', 'paused', 'deleted')),
  last_number bigint not null,
  created_at  timestamptz not null default hafenamt_now()
);
create table if not exists webhook_delivery (
  id              text primary key,
  tenant          text    not null references organisation,
  webhook_id      text    not null references webhook,
  number          bigint, -- of the audit entry it tells of; they go out in this order. Null: a test, told at once
  event           jsonb   not null,
  state           text    not null check (state in ('queued', 'delivered', 'failed')),
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null default hafenamt_now(),
  last_answer     text,
  delivered_at    timestamptz,
  created_at      timestamptz not null default hafenamt_now(),
  unique (webhook_id, number)
);
create index if not exists webhook_delivery_to_send on webhook_delivery (next_attempt_at) where state = 'queued';

-- ── HTTP ───────────────────────────────────────────────────────────────────────────────────────
-- Answers already given to requests that carry an Idempotency-Key, so that asking again does nothing again. A row
-- is written in the transaction of the change it answers and removed when nobody can be repeating the request
-- any more. It is derived, so it isn't audited: the change itself is.
create table if not exists idempotency_key (
  actor        text        not null,
  key          text        not null,
  operation    text        not null, -- method and path
  request_hash bytea       not null,
  status       integer     not null,
  response     text        not null,
  created_at   timestamptz not null default hafenamt_now(),
  primary key (actor, key, operation)
);
create index if not exists idempotency_key_by_age on idempotency_key (created_at);

-- ── Change notices ─────────────────────────────────────────────────────────────────────────────
-- Who listens on hafenamt_change learns, after the commit, that something is not as it was: "tenant entity id".
create or replace function announce_change() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform pg_notify('hafenamt_change', new.tenant || ' ' || new.entity || ' ' || new.entity_id);
  return null;
end $$;
create or replace trigger announce after insert on audit_entry for each row execute function announce_change();
create or replace function announce_step() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform pg_notify('hafenamt_change', (select tenant from run where id = new.run_id) || ' run ' || new.run_id);
  return null;
end $$;
create or replace trigger announce after insert or update of state on run_step
  for each row execute function announce_step();

-- ── Lists ──────────────────────────────────────────────────────────────────────────────────────
-- What lists are read by: a tenant's own rows in their order, and the rows of a parent (tools/bench/lists.ts).
create index if not exists offer_by_tenant on offer (tenant, id);
create index if not exists contract_by_tenant on contract (tenant, id);
create index if not exists document_by_tenant on document (tenant, id);
create index if not exists declaration_by_tenant on declaration (tenant, at, id);
create index if not exists declaration_by_time on declaration (at, id);
create index if not exists deadline_by_tenant on deadline (tenant, due_at, id);
create index if not exists deadline_by_time on deadline (due_at, id);
create index if not exists deadline_by_subject on deadline (subject_id);
create index if not exists alarm_by_tenant on alarm (tenant, id);
create index if not exists server_by_tenant on server (tenant, id);
create index if not exists server_by_hostname on server (hostname, id);
create index if not exists server_by_item on server (contract_item_id);
create index if not exists volume_by_server on volume (server_id);
create index if not exists volume_by_tenant on volume (tenant, id);
create index if not exists snapshot_by_tenant on snapshot (tenant, id);
create index if not exists nic_by_server on nic (server_id);
create index if not exists nic_by_public_address on nic (public_address);
create index if not exists backup_by_tenant on backup (tenant, id);
create index if not exists backup_by_server on backup (server_id, id);
create index if not exists outage_by_server on outage (server_id);
create index if not exists invoice_by_tenant on invoice (tenant, id);
create index if not exists invoice_line_by_invoice on invoice_line (invoice_id);
create index if not exists deletion_by_tenant on deletion (tenant, id);
create index if not exists run_by_tenant on run (tenant, id);
create index if not exists run_by_state on run (state, id);
create index if not exists contact_by_organisation on contact (organisation_id);
create index if not exists audit_entry_by_time on audit_entry (at);
create index if not exists audit_entry_of_tenant on audit_entry (tenant, at);

-- ── Rights and audit triggers ──────────────────────────────────────────────────────────────────
grant select on all tables in schema public to hafenamt_app;
grant insert, update on api_key, organisation, provider_profile, contact, number_series, offer, product_order, contract,
  contract_item, mail, deadline, alarm, address_pool, address, server, volume, nic, backup, monitor, outage, deletion, run, run_step
  to hafenamt_app;
grant insert on offer_item, document, document_content, declaration, invoice, invoice_line, deletion_item to hafenamt_app;
grant usage on sequence run_fence to hafenamt_app;
revoke execute on function move_document(text, text, text, bytea) from public;
grant execute on function move_document(text, text, text, bytea) to hafenamt_app;
grant delete on address to hafenamt_app; -- an address whose rest is over is free again
grant insert, delete on idempotency_key to hafenamt_app;
grant insert, update on account, membership, session, passkey, recovery_code, one_time_link, sso_connection,
  support_access, approval, mfa_exemption, processing_agreement, legal_hold, contract_contact, contact_wait, webhook,
  webhook_delivery to hafenamt_app;
grant insert, update on location, certificate, target_group, target, storage_pool, quota, image, snapshot, credential,
  console_ticket, private_network, firewall, port_forward, vpn_access, isolation, finding, traffic_counter,
  traffic_day, fair_use_case, uplink, uplink_outage to hafenamt_app;
grant delete on console_ticket, traffic_counter, traffic_day to hafenamt_app;
grant insert, update on project, work_package, guest_health to hafenamt_app;
grant delete on work_package to hafenamt_app; -- while its project is planned
grant insert on access_entry, erasure, price, network_plan, option_price, cluster to hafenamt_app;
grant update (reason) on erasure to hafenamt_app; -- free text, in which a person may be named
grant insert, delete on challenge to hafenamt_app;
grant delete on webhook_delivery to hafenamt_app; -- what was told long ago, and stays in the trail

do $$ declare audited record; begin
  for audited in select name, string_to_array(hidden, ' ') as hidden from (values
    ('api_key', 'name token_hash last_used_at'), ('organisation', ''), ('provider_profile', ''), ('offer', ''),
    ('offer_item', ''), ('product_order', 'ssh_keys'), ('contract', ''), ('contract_item', ''), ('document', ''), ('document_location', ''),
    ('deadline', ''), ('address_pool', ''),
    ('address', ''), ('server', 'authorized_keys firewall_seen_at supplied_software'), ('nic', ''), ('backup', ''),
    ('monitor', 'same_probes probed_at first_contrary'), ('outage', ''), ('invoice', ''), ('invoice_line', ''), ('deletion', ''),
    ('deletion_item', ''), ('run', 'parameters fence lease_owner lease_until ready_at'),
    -- Names and addresses of people stay out of a trail that cannot forget (A13): it knows their accounts' ids.
    ('contact', 'name email phone'), ('mail', 'recipient body last_answer next_attempt_at'),
    ('declaration', 'by_name content'), ('alarm', 'sentence sentence_de settlement'),
    ('account', 'name email password_hash totp_secret totp_last_step failed_sign_ins blocked_until'),
    ('membership', ''), ('session', 'token_hash address user_agent seen_at'), ('passkey', 'name credential_id public_key counter used_at'),
    ('recovery_code', 'code_hash'), ('one_time_link', 'token_hash email'), ('sso_connection', 'client_secret'),
    ('support_access', 'reason'), ('approval', 'request'), ('mfa_exemption', ''), ('processing_agreement', ''),
    ('erasure', 'reason'), ('legal_hold', 'reason'), ('contract_contact', ''), ('contact_wait', ''), ('price', ''),
    ('location', ''), ('certificate', ''), ('target_group', ''), ('target', 'seen_at'),
    ('storage_pool', 'seen_at used_bytes'), ('quota', ''), ('image', ''), ('volume', ''), ('snapshot', ''),
    ('credential', 'sealed token_hash opened_by'), ('console_ticket', 'address token_hash'), ('network_plan', ''),
    ('private_network', ''), ('firewall', ''), ('port_forward', ''), ('vpn_access', 'name'), ('isolation', 'reason lifted_because'),
    ('finding', ''), ('option_price', ''), ('cluster', ''), ('project', 'cancelled_because'), ('work_package', 'note defects'),
    ('fair_use_case', 'reason ended_because'), ('uplink', 'same_probes probed_at first_contrary'),
    ('uplink_outage', ''),
    ('webhook', 'secret last_number'), ('webhook_delivery', 'event attempts next_attempt_at last_answer')
  ) as t (name, hidden) loop
    execute format('drop trigger if exists audit_change on %I', audited.name);
    execute format('create trigger audit_change after insert or update or delete on %I
                    for each row execute function audit_change(%s)', audited.name,
      (select string_agg(quote_literal(h), ', ') from unnest(audited.hidden) h));
  end loop;
end $$;

-- ── The second wall ────────────────────────────────────────────────────────────────────────────
-- A connection sees the rows of the tenants in hafenamt.reach: their ids with commas between, or * for the program's
-- own workers. Nothing set, nothing seen. The subselects make PostgreSQL read the setting once per query, not per row.
-- Of `is not null` its planner expects that it holds; of a comparison it expects the opposite, takes every table for
-- nearly empty, and then reads all of it (120 ms for a page of 25,000 offers, where 0.5 are enough).
do $$ declare walled record; begin
  for walled in select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped) loop
    execute format('alter table %I enable row level security', walled.name);
    execute format('drop policy if exists reach on %I', walled.name);
    execute format($policy$create policy reach on %I to hafenamt_app using (
      (select true where current_setting('hafenamt.reach', true) = '*') is not null
      or tenant = any ((select string_to_array(current_setting('hafenamt.reach', true), ','))::text[]))$policy$,
      walled.name);
  end loop;
end $$;
-- Where things are, what certifies it and what may be installed is known to everybody who signed in (C-3.1, C-4.1).
do $$ declare known text; begin
  foreach known in array array['location', 'certificate', 'image'] loop
    execute format('drop policy if exists everybody_knows on %I', known);
    execute format('create policy everybody_knows on %I for select to hafenamt_app using (true)', known);
  end loop;
end $$;
-- Whom every letter names is known to every reader.
drop policy if exists provider_is_known on organisation;
create policy provider_is_known on organisation for select to hafenamt_app using (kind = 'provider');
drop policy if exists provider_is_known on provider_profile;
create policy provider_is_known on provider_profile for select to hafenamt_app using (true);
-- A person sees whom it shares an organisation with (memberships are behind the wall themselves), and what is its own.
drop policy if exists member_is_known on account;
create policy member_is_known on account for select to hafenamt_app using (
  id = (select current_setting('hafenamt.account', true))
  or exists (select from membership m where m.account_id = account.id and m.ended_at is null));
drop policy if exists own on account;
create policy own on account for update to hafenamt_app using (id = (select current_setting('hafenamt.account', true)));
do $$ declare owned text; begin
  foreach owned in array array['membership', 'session', 'passkey', 'recovery_code', 'api_key', 'one_time_link'] loop
    execute format('drop policy if exists own on %I', owned);
    execute format($policy$create policy own on %I to hafenamt_app
      using (account_id = (select current_setting('hafenamt.account', true)))$policy$, owned);
  end loop;
end $$;
-- Where one belongs, and whether a second factor may be left out there.
drop policy if exists member on organisation;
create policy member on organisation for select to hafenamt_app using (exists (
  select from membership m where m.tenant = organisation.id and m.ended_at is null
    and m.account_id = (select current_setting('hafenamt.account', true))));
drop policy if exists member on mfa_exemption;
create policy member on mfa_exemption for select to hafenamt_app using (exists (
  select from membership m where m.tenant = mfa_exemption.tenant and m.ended_at is null
    and m.account_id = (select current_setting('hafenamt.account', true))));
-- Whoever changes its own ways to sign in is told so by mail.
drop policy if exists own on mail;
create policy own on mail for insert to hafenamt_app with check (declaration_id is null and tenant = (
  select a.tenant from account a where a.id = (select current_setting('hafenamt.account', true))));
-- What a customer must know of its seller, and no more: whom to call, and what a server costs it.
create or replace function seller_of(customer text) returns table (id text, name text, email text, kind text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select seller.id, seller.name, seller.email, seller.kind from organisation buyer
    join organisation seller on seller.id = buyer.seller_id or (buyer.seller_id is null and seller.kind = 'provider')
    where buyer.id = customer and (current_setting('hafenamt.reach', true) = '*'
      or customer = any (string_to_array(current_setting('hafenamt.reach', true), ',')))
$$;
create or replace function prices_for(customer text, on_day date) returns setof price
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (flavour, managed, availability_class) price.* from price
    where price.tenant = (select id from seller_of(customer)) and valid_from <= on_day
    order by flavour, managed, availability_class, valid_from desc
$$;
-- As prices_for, of what is sold beside servers.
create or replace function option_prices_for(customer text, on_day date) returns setof option_price
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (option) option_price.* from option_price
    where option_price.tenant = (select id from seller_of(customer)) and valid_from <= on_day
    order by option, valid_from desc
$$;
revoke execute on function option_prices_for(text, date) from public;
grant execute on function option_prices_for(text, date) to hafenamt_app;
-- Subcontractors and the agreements with them are open to everybody whose data they may process (A13).
drop policy if exists agreement_is_known on processing_agreement;
create policy agreement_is_known on processing_agreement for select to hafenamt_app using (true);
drop policy if exists agreement_is_known on document;
create policy agreement_is_known on document for select to hafenamt_app using (kind = 'processing-agreement');
-- Who of another organisation opened a support access to a tenant within reach, or looked at something of it.
create or replace function who_acted(account_id text) returns table (name text, organisation text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select account.name, organisation.name from account join organisation on organisation.id = account.tenant
    where account.id = who_acted.account_id and (current_setting('hafenamt.reach', true) = '*'
      or exists (select from support_access seen where seen.account_id = account.id
        and seen.tenant = any (string_to_array(current_setting('hafenamt.reach', true), ',')))
      or exists (select from access_entry seen where seen.account_id = account.id
        and seen.tenant = any (string_to_array(current_setting('hafenamt.reach', true), ','))))
$$;
revoke execute on function seller_of(text), prices_for(text, date), who_acted(text) from public;
grant execute on function seller_of(text), prices_for(text, date), who_acted(text) to hafenamt_app;
-- Whether an account acts for this organisation alone. Its other memberships are behind the wall, and stay there.
create or replace function belongs_only_to(account text, organisation text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from membership m where m.account_id = account and m.ended_at is null
    and m.tenant <> organisation)
$$;
revoke execute on function belongs_only_to(text, text) from public;
grant execute on function belongs_only_to(text, text) to hafenamt_app;
-- Steps of a run have no tenant of their own: they are seen with their run.
alter table run_step enable row level security;
drop policy if exists reach on run_step;
create policy reach on run_step to hafenamt_app using (
  (select true where current_setting('hafenamt.reach', true) = '*') is not null
  or exists (select from run where run.id = run_id));
-- So are the bytes of a document.
alter table document_content enable row level security;
drop policy if exists reach on document_content;
create policy reach on document_content to hafenamt_app using (
  (select true where current_setting('hafenamt.reach', true) = '*') is not null
  or exists (select from document where document.id = document_id));
