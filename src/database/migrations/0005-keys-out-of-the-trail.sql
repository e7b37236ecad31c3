-- What a customer's keys are stays out of the audit trail, which cannot forget (D5.1): in the order, in the server and
-- in what a run is told. When a mail is tried next is no more than a worker's note. A monitor's turns are audited; the
-- single probes between them are not.
do $$ declare audited record; begin
  for audited in select name, string_to_array(hidden, ' ') as hidden from (values
    ('product_order', 'ssh_keys'), ('server', 'authorized_keys'),
    ('run', 'parameters fence lease_owner lease_until ready_at'), ('mail', 'body next_attempt_at'),
    ('monitor', 'same_probes probed_at first_contrary')
  ) as t (name, hidden) loop
    execute format('drop trigger if exists audit_change on %I', audited.name);
    execute format('create trigger audit_change after insert or update or delete on %I
                    for each row execute function audit_change(%s)', audited.name,
      (select string_agg(quote_literal(h), ', ') from unnest(audited.hidden) h));
  end loop;
end $$;

-- States that nothing ever took: a copy or a step that fails is undone.
alter table backup drop constraint if exists backup_state_check;
alter table backup add constraint backup_state_check check (state in ('creating', 'verified', 'deleted'));
alter table run_step drop constraint if exists run_step_state_check;
alter table run_step add constraint run_step_state_check check (state in ('doing', 'done', 'undoing', 'undone'));
