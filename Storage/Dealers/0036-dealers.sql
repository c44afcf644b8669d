create table dealers (
  id {key} primary key,
  name text not null,
  stations text not null,
  head {long} not null
) {clustered};
