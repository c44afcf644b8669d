create table lockers (
  id {key} primary key,
  machine text,
  head {long} not null
){updated};
