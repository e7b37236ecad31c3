-- Alarms, findings and outcomes speak both languages; those written before are shown in the one they have.
alter table alarm add column if not exists sentence_de text;
alter table finding add column if not exists details_de text;
alter table deadline add column if not exists outcome_en text;
drop trigger if exists audit_change on alarm;
create trigger audit_change after insert or update or delete on alarm
  for each row execute function audit_change('sentence', 'sentence_de', 'settlement');
