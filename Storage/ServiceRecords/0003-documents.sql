create table blobs (
  hash {key} primary key,
  content_type text not null,
  content {bytes} not null,
  retained_from {instant} not null
);

create table service_records (
  work_order {key} not null,
  version {long} not null,
  content text not null,
  gaps text not null,
  head {long} not null,
  primary key (work_order, version)
) {clustered};

create table record_signers (
  work_order {key} not null,
  version {long} not null,
  name text not null,
  head {long} not null,
  primary key (work_order, version)
) {clustered};
