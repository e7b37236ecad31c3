-- Who may do what, and the second wall: tiers of organisations, accounts with roles, sessions, keys with scopes,
-- support access, four eyes, personal data, prices, webhooks, and row-level security on every row that has a tenant.

-- ── Parties in tiers (H-roles) ─────────────────────────────────────────────────────────────────
alter table organisation drop constraint if exists organisation_kind_check;
alter table organisation add constraint organisation_kind_check
  check (kind in ('provider', 'reseller', 'partner', 'customer'));
alter table organisation add column if not exists seller_id text references organisation;
alter table organisation add column if not exists operator_id text references organisation;
alter table organisation add column if not exists mfa_required boolean not null default false;
alter table organisation add column if not exists closed_at timestamptz;
alter table organisation drop constraint if exists organisation_tier;
alter table organisation add constraint organisation_tier
  check (kind = 'customer' or (seller_id is null and operator_id is null));
create index if not exists organisation_by_seller on organisation (seller_id) where seller_id is not null;
create index if not exists organisation_by_operator on organisation (operator_id) where operator_id is not null;

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

-- A key acts for an account, within its scopes (null: whatever the account may). Keys of before get a service account
-- that may do what they could; none of them belongs to a person.
alter table api_key add column if not exists account_id text references account;
alter table api_key add column if not exists scopes text[];
alter table api_key add column if not exists kind text not null default 'api' check (kind in ('api', 'calendar'));
alter table api_key add column if not exists last_used_at timestamptz;
alter table api_key drop column if exists role;

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

-- ── Contracts ──────────────────────────────────────────────────────────────────────────────────
alter table contact add column if not exists account_id text references account;
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
-- Of the contracts there are, whoever ordered is competent, as for those to come.
insert into contract_contact (id, tenant, contract_id, contact_id, from_at)
  select 'coc_' || substr(c.id, 5), c.tenant, c.id, o.ordered_by, c.created_at
    from contract c join product_order o on o.id = c.order_id
    where not exists (select from contract_contact there where there.contract_id = c.id);
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

-- ── Alarms ─────────────────────────────────────────────────────────────────────────────────────
alter table alarm add column if not exists settlement text; -- what was done about it

-- ── Mail of accounts ───────────────────────────────────────────────────────────────────────────
-- A link to sign in is no declaration between the parties. Its text is wiped once it went out.
alter table mail alter column declaration_id drop not null;

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
create index if not exists disk_by_server on disk (server_id);
create index if not exists nic_by_server on nic (server_id);
create index if not exists nic_by_address on nic (address);
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
grant insert, update on account, membership, session, passkey, recovery_code, one_time_link, sso_connection,
  support_access, approval, mfa_exemption, processing_agreement, legal_hold, contract_contact, contact_wait, webhook,
  webhook_delivery to hafenamt_app;
grant insert on access_entry, erasure, price to hafenamt_app;
grant update (reason) on erasure to hafenamt_app; -- free text, in which a person may be named
grant insert, delete on challenge to hafenamt_app;
grant delete on webhook_delivery to hafenamt_app; -- what was told long ago, and stays in the trail

do $$ declare audited record; begin
  for audited in select name, string_to_array(hidden, ' ') as hidden from (values
    ('api_key', 'name token_hash last_used_at'),
    -- Names and addresses of people stay out of a trail that cannot forget (A13): it knows their accounts' ids.
    ('contact', 'name email phone'), ('mail', 'recipient body last_answer next_attempt_at'),
    ('declaration', 'by_name content'), ('alarm', 'sentence settlement'),
    ('account', 'name email password_hash totp_secret totp_last_step failed_sign_ins blocked_until'),
    ('membership', ''), ('session', 'token_hash address user_agent seen_at'), ('passkey', 'name credential_id public_key counter used_at'),
    ('recovery_code', 'code_hash'), ('one_time_link', 'token_hash email'), ('sso_connection', 'client_secret'),
    ('support_access', 'reason'), ('approval', 'request'), ('mfa_exemption', ''), ('processing_agreement', ''),
    ('erasure', 'reason'), ('legal_hold', 'reason'), ('contract_contact', ''), ('contact_wait', ''), ('price', ''),
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

-- Answers that were kept so far lie readable; from now on they are sealed. Who asks again within the day asks anew.
delete from idempotency_key;
