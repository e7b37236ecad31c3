-- Who comes into a private network by VPN (C-5.3): one row for each WireGuard peer of its firewall.
alter table firewall add column if not exists vpn_public_key text;
create table if not exists vpn_access (
  id         text primary key,
  tenant     text not null references organisation,
  network_id text not null references private_network,
  name       text not null,
  public_key text not null check (length(public_key) = 44),
  address    inet not null,
  state      text not null check (state in ('creating', 'opening', 'live', 'deleted')),
  created_at timestamptz not null default hafenamt_now()
);
create unique index if not exists one_vpn_access_per_address on vpn_access (network_id, address) where state <> 'deleted';
create unique index if not exists one_vpn_access_per_key on vpn_access (network_id, public_key) where state <> 'deleted';
grant select, insert, update on vpn_access to hafenamt_app;
drop trigger if exists audit_change on vpn_access;
create trigger audit_change after insert or update or delete on vpn_access
  for each row execute function audit_change('name');
alter table vpn_access enable row level security;
drop policy if exists reach on vpn_access;
create policy reach on vpn_access to hafenamt_app using (
  (select true where current_setting('hafenamt.reach', true) = '*') is not null
  or tenant = any ((select string_to_array(current_setting('hafenamt.reach', true), ','))::text[]));
