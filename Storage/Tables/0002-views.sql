create table machines (
  serial_number {key} primary key,
  model text not null,
  station {key},
  customer text,
  commissioned_at {instant},
  warranty_months {long},
  warranty_until {instant},
  latitude {real},
  longitude {real},
  time_zone text not null,
  verified {flag} not null,
  meter_replacement_suspected {flag} not null,
  search text not null,
  head {long} not null
) {clustered};
create index machines_by_station on machines (station, serial_number);

create table meters (
  serial_number {key} primary key,
  lifetime_hours {real} not null,
  reading_at {instant} not null,
  latitude {real},
  longitude {real},
  position_at {instant},
  hours_per_day {real},
  head {long} not null
) {updated};

create table services (
  serial_number {key} not null,
  line {key} not null,
  occurrence {long} not null,
  state text not null,
  model text not null,
  station {key},
  due_hours {real} not null,
  opens_at {instant},
  overdue_at {instant},
  forecast_at {instant},
  raised_at {instant},
  closed_at {instant},
  closed_hours {real},
  in_warranty {flag} not null,
  head {long} not null,
  primary key (serial_number, line, occurrence)
) {clustered};
create index services_by_due_hours on services (serial_number, due_hours, occurrence, line);
create index services_owed on services (serial_number, due_hours, occurrence, line) where state in ('Open', 'Overdue');

create table stations (
  id {key} primary key,
  name text not null,
  country text not null,
  time_zone text not null,
  latitude {real} not null,
  longitude {real} not null,
  territory text not null,
  urban text,
  head {long} not null
) {clustered};

create table technicians (
  id {key} primary key,
  station {key} not null,
  skills text not null,
  latitude {real} not null,
  longitude {real} not null,
  head {long} not null
) {clustered};
create index technicians_by_station on technicians (station, id);

create table persons (
  id {key} primary key,
  name text not null,
  phone text,
  head {long} not null
) {clustered};
