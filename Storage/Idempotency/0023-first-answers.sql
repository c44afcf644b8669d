-- What a call with an idempotency key was answered, byte for byte.
create table first_answers (
  caller {key} not null,
  key {key} not null,
  body_hash text not null,
  status {long} not null,
  headers text not null,
  body {bytes} not null,
  answered_at {instant} not null,
  primary key (caller, key)
) {clustered};
create index first_answers_by_age on first_answers (answered_at);
