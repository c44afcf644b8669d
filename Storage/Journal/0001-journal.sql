create table streams (
  stream {key} primary key,
  moved_from {long} not null,
  head {long} not null,
  hash {bytes}
) {updated};

create table journal (
  seq {identity},
  stream {key} not null,
  version {long} not null,
  type text not null,
  schema_version {long} not null,
  data {bytes} not null,
  actor text not null,
  correlation text not null,
  occurred_at {instant} not null,
  recorded_at {instant} not null,
  prev_hash {bytes} not null,
  hash {bytes} not null
);
create unique index journal_by_stream on journal (stream, version);

create table readings (
  machine {key} not null,
  at {instant} not null,
  meter_hours {real} not null,
  lifetime_hours {real},
  verdict {long} not null,
  received_at {instant} not null,
  latitude {real},
  longitude {real},
  faults text,
  primary key (machine, at, meter_hours)
) {clustered};

create table outbox (
  source {key} not null,
  version {long} not null,
  number {long} not null,
  target {key} not null,
  type text not null,
  schema_version {long} not null,
  data {bytes} not null,
  correlation text not null,
  node text not null,
  tries {long} not null,
  next_try_at {instant} not null,
  last_error text,
  parked_at {instant},
  primary key (source, version, number)
) {clustered};
create index outbox_by_next_try on outbox (next_try_at) where parked_at is null;
create index outbox_parked on outbox (parked_at) where parked_at is not null;

create table receipts (
  stream {key} not null,
  source {key} not null,
  version {long} not null,
  number {long} not null,
  received_at {instant} not null,
  primary key (stream, source, version, number)
) {clustered};
create index receipts_by_age on receipts (received_at);

create table answers (
  caller {key} not null,
  key {key} not null,
  body_hash text not null,
  answer {bytes} not null,
  answered_at {instant} not null,
  primary key (caller, key)
) {clustered};
create index answers_by_age on answers (answered_at);

create table deadlines (
  stream {key} not null,
  key {key} not null,
  slice {long} not null,
  due_at {instant} not null,
  primary key (stream, key)
) {clustered};
create index deadlines_by_slice on deadlines (slice, due_at, stream, key);

create table grain_states (
  name {key} not null,
  grain {key} not null,
  data {bytes} not null,
  etag text not null,
  primary key (name, grain)
) {clustered};

create table reminders (
  grain {key} not null,
  name {key} not null,
  start_at {instant} not null,
  period_ticks {long} not null,
  etag text not null,
  primary key (grain, name)
) {clustered};

create table probes (
  node {key} primary key,
  probed_at {instant} not null
) {updated};
