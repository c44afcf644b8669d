create table roots (
  day {key} primary key,
  streams {long} not null,
  root {bytes} not null,
  link {bytes} not null,
  next_seq {long} not null,
  public_key {bytes} not null,
  signature {bytes} not null,
  signed_at {instant} not null
) {clustered};
