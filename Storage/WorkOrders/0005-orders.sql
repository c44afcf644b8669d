create table requests (
  id {key} primary key,
  state text not null,
  station {key} not null,
  owner {key} not null,
  machine {key} not null,
  customer {key},
  received_at {instant} not null,
  content text not null,
  head {long} not null
) {updated};
create index requests_by_receipt on requests (received_at, id);
create index requests_by_station on requests (station, received_at, id);
create index requests_by_machine on requests (machine, received_at, id);
create index requests_open on requests (received_at, id) where state in ('Open', 'Answered', 'Transferred');

create table request_contacts (
  request {key} primary key,
  name text not null,
  phone text,
  email text,
  address text,
  head {long} not null
) {clustered};

create table work_orders (
  id {key} primary key,
  state text not null,
  station {key} not null,
  technician {key},
  machine {key} not null,
  customer {key},
  request {key},
  jeopardy text not null,
  received_at {instant} not null,
  content text not null,
  head {long} not null
) {updated};
create index work_orders_by_receipt on work_orders (received_at, id);
create index work_orders_by_station on work_orders (station, received_at, id);
create index work_orders_by_technician on work_orders (technician, received_at, id) where technician is not null;
create index work_orders_by_machine on work_orders (machine, received_at, id);
create index work_orders_in_jeopardy on work_orders (received_at, id) where jeopardy in ('AtRisk', 'Breached');
create index work_orders_open on work_orders (received_at, id) where state in ('Open', 'Offered', 'Accepted', 'EnRoute', 'OnSite', 'Paused');

create table bookings (
  work_order {key} not null,
  number {long} not null,
  technician {key} not null,
  planned_from {instant},
  planned_to {instant},
  departed_at {instant},
  arrived_at {instant},
  ended_at {instant},
  head {long} not null,
  primary key (work_order, number)
) {clustered};
create index bookings_by_technician on bookings (technician, planned_from);

create table clocks (
  stream {key} not null,
  clock {key} not null,
  station {key} not null,
  policy text not null,
  outcome text not null,
  started_at {instant} not null,
  due_at {instant},
  stopped_at {instant},
  content text not null,
  head {long} not null,
  primary key (stream, clock)
) {clustered};
create index clocks_by_start on clocks (started_at, clock);
