-- What customer and technical department have to be told of who comes and when; sent_by is null while no channel has sent it.
create table notices (
  work_order {key} not null,
  number {long} not null,
  audience {key} not null,
  station {key} not null,
  machine {key} not null,
  customer {key},
  technician {key} not null,
  at {instant} not null,
  sent_by text,
  content text not null,
  head {long} not null,
  primary key (work_order, number, audience)
) {clustered};
create index notices_by_time on notices (at, work_order);
create index notices_by_station on notices (station, at);
create index notices_unsent on notices (at) where sent_by is null;
