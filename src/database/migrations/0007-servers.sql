-- Servers, volumes and networks for real: where things may be placed and how much there is, volumes of their own,
-- snapshots, private networks behind firewalls, additional addresses, handover by secret links, consoles, findings of
-- the reverse audit.

-- ── Places and capacity (C-1, C-3.1, C-4.3) ────────────────────────────────────────────────────
create table if not exists location (
  id         text primary key,
  tenant     text not null references organisation,
  name       text not null unique,
  city       text not null,
  country    text not null check (country = 'DE'), -- C-4.3, D1
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
  created_at         timestamptz not null default hafenamt_now()
);
alter table storage_pool add column if not exists reserved_for text references organisation; -- C-3.4.3: dedicated
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

-- ── Volumes: what was a server's disk ──────────────────────────────────────────────────────────
do $$ declare old text; begin
  if to_regclass('disk') is not null then
    drop trigger if exists audit_change on disk;
    alter table disk rename to volume;
    alter index disk_pkey rename to volume_pkey;
    alter index disk_by_server rename to volume_by_server;
    alter table volume drop constraint disk_state_check;
    alter table volume alter column server_id drop not null;
    for old in select conname from pg_constraint where conrelid = 'volume'::regclass and conname like 'disk\_%' loop
      execute format('alter table volume rename constraint %I to %I', old, 'volume' || substr(old, 5));
    end loop;
  end if;
end $$;
alter table volume drop constraint if exists volume_state_check;
alter table volume add constraint volume_state_check check (state in ('creating', 'live', 'deleted', 'quarantined'));
alter table volume add column if not exists name text not null default 'root';
alter table volume add column if not exists position integer not null default 0; -- as the guest sees them; 0 boots
alter table volume add column if not exists class text not null default 'essential';
alter table volume drop constraint if exists volume_class_check;
alter table volume add constraint volume_class_check
  check (class in ('essential', 'standard', 'performance', 'individual')); -- C-4.6.2
alter table volume add column if not exists pool_id text references storage_pool;
alter table volume add column if not exists image text; -- null: empty, or restored
alter table volume add column if not exists contract_item_id text references contract_item; -- null: comes with its server
alter table volume add column if not exists protected boolean not null default false;
alter table volume add column if not exists deleted_at timestamptz;
alter table volume add column if not exists held_by text; -- the run that works on it; others wait their turn
create index if not exists volume_by_tenant on volume (tenant, id);
create index if not exists volume_by_pool on volume (pool_id);
create unique index if not exists one_volume_per_position on volume (server_id, position) where state <> 'deleted';

-- ── Servers ────────────────────────────────────────────────────────────────────────────────────
alter table contract_item drop constraint if exists contract_item_product_check;
alter table contract_item add constraint contract_item_product_check
  check (product in ('server', 'volume', 'addresses', 'container-server', 'container-cluster'));
-- A volume or an address is sold by its option (flavour: volume-standard) and has no operating system.
alter table contract_item alter column image drop not null;
alter table contract_item drop constraint if exists contract_item_image_check;
alter table contract_item add constraint contract_item_image_check
  check ((image is null) = (product in ('volume', 'addresses')));
alter table contract_item add column if not exists variant text not null default 'shared';
alter table contract_item drop constraint if exists contract_item_variant_check;
alter table contract_item add constraint contract_item_variant_check check (variant in ('shared', 'dedicated'));
alter table contract_item add column if not exists location_id text references location; -- C-4.3
alter table offer_item add column if not exists variant text not null default 'shared';
alter table offer_item drop constraint if exists offer_item_variant_check;
alter table offer_item add constraint offer_item_variant_check check (variant in ('shared', 'dedicated'));
alter table offer_item add column if not exists location_id text references location;
alter table contract_item add column if not exists replaces_id text references contract_item; -- C-4.2.1: resized
alter table server add column if not exists tags text[] not null default '{}';
alter table server add column if not exists protected boolean not null default false; -- against deletion
alter table server add column if not exists group_id text references target_group;
alter table server add column if not exists target text; -- where the engine placed it
alter table server add column if not exists topology text not null default 'public';
alter table server drop constraint if exists server_topology_check;
alter table server add constraint server_topology_check check (topology in ('public', 'private')); -- C-4.2.8
alter table server add column if not exists boot text not null default 'volume';
alter table server drop constraint if exists server_boot_check;
alter table server add constraint server_boot_check check (boot in ('volume', 'rescue'));
alter table server add column if not exists firewall_hash text; -- C-4.5.3: the rules it was handed over with
alter table server add column if not exists firewall_changed_at timestamptz; -- since when they are others
alter table server add column if not exists firewall_seen_at timestamptz; -- when they were last asked for
alter table server add column if not exists held_by text; -- the run that works on it; others wait their turn
alter table server add column if not exists set_aside text[] not null default '{}'; -- runs stuck on it, while another had to pass (D4.4)
alter table server add column if not exists promised_vcpus integer; -- while a run changes its size: what it may become
alter table server add column if not exists promised_memory_bytes bigint;
alter table volume add column if not exists promised_bytes bigint; -- while a run grows it: what it may become
create index if not exists server_by_group on server (group_id) where state <> 'deleted';
alter table monitor add column if not exists paused_at timestamptz; -- since when it is off on purpose: probes say nothing

-- A cluster (C-3.4.2, C-5.3): servers of one contract in one private network.
create table if not exists cluster (
  id          text primary key,
  tenant      text not null references organisation,
  contract_id text not null unique references contract,
  name        text not null,
  created_at  timestamptz not null default hafenamt_now()
);
create index if not exists cluster_by_tenant on cluster (tenant, id);
alter table server add column if not exists cluster_id text references cluster;
alter table server add column if not exists cluster_role text;
alter table server drop constraint if exists server_cluster_role_check;
alter table server add constraint server_cluster_role_check check (cluster_role in ('control-plane', 'node'));
alter table server drop constraint if exists server_role_in_cluster;
alter table server add constraint server_role_in_cluster check ((cluster_id is null) = (cluster_role is null));
create index if not exists server_by_cluster on server (cluster_id, id);
alter table offer_item drop constraint if exists offer_item_product_check;
alter table offer_item add constraint offer_item_product_check check (product in ('server', 'container-cluster'));

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
create index if not exists snapshot_by_tenant on snapshot (tenant, id);

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

-- ── Networks ───────────────────────────────────────────────────────────────────────────────────
alter table address_pool add column if not exists reserved_for text references organisation;
alter table address_pool drop constraint if exists address_pool_network_key;
alter table address_pool drop constraint if exists pools_do_not_overlap;
alter table address_pool add constraint pools_do_not_overlap exclude using gist (network inet_ops with &&);
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
alter table address add column if not exists block cidr;
alter table address add column if not exists purpose text not null default 'primary';
alter table address drop constraint if exists address_purpose_check;
alter table address add constraint address_purpose_check check (purpose in ('primary', 'additional', 'ipv6'));
alter table address add column if not exists server_id text references server;
alter table address add column if not exists network_plan_id text references network_plan;
alter table address add column if not exists contract_item_id text references contract_item;
alter table address add column if not exists reverse_names jsonb not null default '{}'; -- address → host name (PTR)
do $$ begin
  if exists (select from address where block is null) then
    alter table address disable trigger audit_change;
    update address set block = set_masklen(address::cidr, case family(address) when 4 then 32 else 128 end)
      where block is null;
    update address set server_id = nic.server_id from nic where nic.address_id = address.id and nic.state = 'live'
      and address.server_id is null;
    alter table address enable trigger audit_change;
  end if;
end $$;
alter table address alter column block set not null;
alter table address drop constraint if exists blocks_do_not_overlap;
alter table address add constraint blocks_do_not_overlap exclude using gist (block inet_ops with &&); -- I2
create index if not exists address_by_server on address (server_id);

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
  deleted_at timestamptz
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
alter table nic add column if not exists network_id text references private_network; -- null: on the public network
alter table nic add column if not exists public_address inet; -- what the world reaches it by
alter table nic add column if not exists connected boolean not null default true; -- false: cut off (D4.4)
do $$ begin
  if exists (select from nic where public_address is null) then
    alter table nic disable trigger audit_change;
    update nic set public_address = address where public_address is null;
    alter table nic enable trigger audit_change;
  end if;
end $$;
alter table nic alter column public_address set not null;
drop index if exists address_on_one_nic;
create unique index if not exists public_address_on_one_nic on nic (public_address) where state = 'live'; -- I2
create unique index if not exists private_address_on_one_nic on nic (network_id, address)
  where state = 'live' and network_id is not null;
create index if not exists nic_by_public_address on nic (public_address);
drop index if exists nic_by_address;

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
  check ((state in ('open', 'quarantined')) = (settled_at is null))
);
create unique index if not exists one_open_finding on finding (kind, thing_id, problem) where settled_at is null;

alter table deletion_item drop constraint if exists deletion_item_kind_check;
alter table deletion_item add constraint deletion_item_kind_check check (kind in ('server', 'disk', 'volume', 'nic',
  'address', 'network', 'firewall', 'snapshot', 'backup', 'key', 'credential'));

-- ── What is sold beside servers (C-4.6.2, C-4.6.3) ─────────────────────────────────────────────
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
-- As prices_for, of what is sold beside servers.
create or replace function option_prices_for(customer text, on_day date) returns setof option_price
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (option) option_price.* from option_price
    where option_price.tenant = (select id from seller_of(customer)) and valid_from <= on_day
    order by option, valid_from desc
$$;
revoke execute on function option_prices_for(text, date) from public;
grant execute on function option_prices_for(text, date) to hafenamt_app;

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
alter table server add column if not exists supplied_software text; -- D2.2: the customer's, as supplied, unchecked
alter table location add column if not exists hand_over_point text not null
  default 'Ausgang des Routers im Rechenzentrum zum Internet'; -- D1

-- Numbers that may have a gap are counted by sequences, which nobody waits for; invoices stay in number_series.
do $$ declare counted text; begin
  foreach counted in array array['k', 'an', 'au', 'v', 'av', 'pj', 'pd', 'up', 'ba', 'kb', 'lb'] loop
    if to_regclass('number_' || counted) is null then
      execute format('create sequence %I', 'number_' || counted);
      perform setval(('number_' || counted)::regclass, max(last)) from number_series
        where number_series.series ~ ('^' || upper(counted) || '-\d+$') having max(last) is not null;
      delete from number_series where number_series.series ~ ('^' || upper(counted) || '-\d+$');
    end if;
    execute format('grant usage on sequence %I to hafenamt_app', 'number_' || counted);
  end loop;
end $$;
-- The head of a chain is locked once and written once.
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

-- ── Rights, trail, wall ────────────────────────────────────────────────────────────────────────
grant select on location, certificate, target_group, target, storage_pool, quota, image, snapshot, credential,
  console_ticket, network_plan, private_network, firewall, port_forward, isolation, finding, option_price,
  traffic_counter, traffic_day, fair_use_case, uplink, uplink_outage to hafenamt_app;
grant insert, update on location, certificate, target_group, target, storage_pool, quota, image, volume, snapshot,
  credential, console_ticket, private_network, firewall, port_forward, isolation, finding, traffic_counter, traffic_day,
  fair_use_case, uplink, uplink_outage to hafenamt_app;
grant select, insert, update on project, work_package, guest_health to hafenamt_app;
grant delete on work_package to hafenamt_app; -- while its project is planned
grant select on cluster to hafenamt_app;
grant insert on network_plan, option_price, cluster to hafenamt_app;
grant delete on console_ticket, traffic_counter, traffic_day to hafenamt_app;

do $$ declare audited record; begin
  for audited in select name, string_to_array(hidden, ' ') as hidden from (values
    ('server', 'authorized_keys firewall_seen_at supplied_software'), ('location', ''), ('certificate', ''), ('target_group', ''), ('target', 'seen_at'),
    ('storage_pool', 'seen_at used_bytes'), ('quota', ''), ('image', ''), ('volume', ''), ('snapshot', ''),
    ('credential', 'sealed token_hash opened_by'), ('console_ticket', 'address token_hash'), ('network_plan', ''),
    ('private_network', ''), ('firewall', ''), ('port_forward', ''), ('isolation', 'reason lifted_because'),
    ('finding', ''), ('option_price', ''), ('cluster', ''), ('project', 'cancelled_because'), ('work_package', 'note defects'),
    ('fair_use_case', 'reason ended_because'), ('uplink', 'same_probes probed_at first_contrary'),
    ('uplink_outage', '')
  ) as t (name, hidden) loop
    execute format('drop trigger if exists audit_change on %I', audited.name);
    execute format('create trigger audit_change after insert or update or delete on %I
                    for each row execute function audit_change(%s)', audited.name,
      (select string_agg(quote_literal(h), ', ') from unnest(audited.hidden) h));
  end loop;
end $$;
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
