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
grant select, insert, delete on idempotency_key to hafenamt_app;
