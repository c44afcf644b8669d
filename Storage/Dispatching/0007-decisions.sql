create table decisions (
  work_order {key} not null,
  attempt {long} not null,
  station {key} not null,
  at {instant} not null,
  nobody text,
  content text not null,
  head {long} not null,
  primary key (work_order, attempt, station)
) {clustered};
create index decisions_by_age on decisions (at, work_order);
create index decisions_by_station on decisions (station, at, work_order);
