-- What corrects rows below is a change like any other: it has an actor, and the trail shows it.
select set_config('hafenamt.actor', 'system:migration', true), set_config('hafenamt.cause', 'schema 4', true),
  set_config('hafenamt.correlation', 'schema 4', true), set_config('hafenamt.now', clock_timestamp()::text, true);

-- A2 (1): an offer that does not bind has no day until which it binds, and nothing that expires on it.
alter table offer alter column binding_until drop not null;
update offer set binding_until = null where not binding and binding_until is not null;
update deadline set state = 'cancelled', outcome = 'unverbindliches Angebot ohne Bindefrist'
  where action = 'offer-expires' and state = 'open' and subject_id in (select id from offer where not binding);
alter table offer drop constraint if exists offer_binds_until;
alter table offer add constraint offer_binds_until check (binding = (binding_until is not null));

-- A8 (3): acceptance is declared, refused or deemed.
alter table contract add column if not exists accepted_on date;
alter table contract add column if not exists acceptance_refused_on date;

-- A9 (3), A10 (3): what the notice ends is billed to that end, though the service may be shut down later.
update contract_item item set live_until = contract.ends_on + 1 from contract
  where contract.id = item.contract_id and contract.ends_on is not null and item.live_from is not null
    and item.live_until is null;
select set_config('hafenamt.actor', '', true); -- nothing later in this transaction passes for it
