create table users (
  id {key} primary key,
  rights text not null,
  is_closed {flag} not null,
  head {long} not null
) {clustered};

create table credentials (
  name {key} primary key,
  subject {key} not null,
  display_name text not null,
  password_hash text,
  must_change {flag} not null,
  failures {long} not null,
  locked_until {instant},
  authenticator_key text,
  has_authenticator {flag} not null,
  stamp text not null,
  version {long} not null,
  external_id text,
  settings text not null
) {clustered};
create unique index credentials_by_subject on credentials (subject);

create table sessions (
  id {key} primary key,
  subject {key} not null,
  kind text not null,
  began_at {instant} not null,
  ends_at {instant} not null,
  device text not null
) {clustered};
create index sessions_by_subject on sessions (subject);
create index sessions_by_end on sessions (ends_at);

create table protection_keys (
  id {key} primary key,
  xml text not null,
  made_at {instant} not null
) {clustered};

create table audit (
  number {identity},
  at {instant} not null,
  actor {key} not null,
  kind text not null,
  subject text,
  detail text,
  address text
);
create index audit_by_actor on audit (actor, number);
create index audit_by_subject on audit (subject, number);
create index audit_by_time on audit (at, number);

create table device_keys (
  id {key} primary key,
  key_hash {key} not null,
  name text not null,
  machines text,
  tracker text,
  per_minute {long} not null,
  made_at {instant} not null,
  revoked_at {instant}
) {clustered};
create unique index device_keys_by_hash on device_keys (key_hash);
