alter table machines add column purpose text;
alter table machines add column produced_on text;
alter table machines add column purchased_on text;
alter table machines add column approved_settings text;
create index machines_by_customer on machines (customer, serial_number);

create table customers (
  id {key} primary key,
  kind text,
  station {key},
  state text not null,
  opened_at {instant} not null,
  complete_by {instant} not null,
  missing text not null,
  head {long} not null
) {clustered};
create index customers_by_station on customers (station, id);
create index customers_by_state on customers (state, id);

create table customer_details (
  id {key} primary key,
  name text,
  phone text,
  email text,
  address text,
  services_wanted text,
  notes text,
  head {long} not null
) {clustered};

create table contacts (
  customer {key} not null,
  id {key} not null,
  name text not null,
  role text not null,
  phone text,
  email text,
  head {long} not null,
  primary key (customer, id)
) {clustered};

create table search (
  number {identity},
  kind text not null,
  customer {key} not null,
  id {key} not null,
  title text not null,
  detail text not null,
  words text not null,
  grams text not null,
  head {long} not null
);
create unique index search_by_key on search (kind, customer, id);
