create table units (
  technician {key} primary key,
  status text not null,
  shift_started_at {instant},
  shift_ends_at {instant},
  break_until {instant},
  out_of_service text,
  head {long} not null
) {updated};

create table positions (
  technician {key} primary key,
  at {instant} not null,
  latitude {real} not null,
  longitude {real} not null,
  accuracy_metres {real},
  speed_kmh {real},
  heading_degrees {real},
  head {long} not null
) {updated};

create table breadcrumbs (
  technician {key} not null,
  at {instant} not null,
  latitude {real} not null,
  longitude {real} not null,
  accuracy_metres {real},
  speed_kmh {real},
  heading_degrees {real},
  received_at {instant} not null,
  head {long} not null,
  primary key (technician, at)
) {clustered};
create index breadcrumbs_by_age on breadcrumbs (received_at);

create table devices (
  device {key} primary key,
  technician {key},
  head {long} not null
) {clustered};
create index devices_by_technician on devices (technician, device);
