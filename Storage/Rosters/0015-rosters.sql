create table rosters (
  technician {key} primary key,
  content text not null,
  head {long} not null
) {clustered};
