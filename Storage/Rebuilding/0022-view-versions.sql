create table view_versions (
  name {key} primary key,
  version {long} not null,
  written_at {instant} not null
);
