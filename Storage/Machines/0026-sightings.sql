-- Places that machines tell of with instants of their own, apart from readings: the newest of each.
create table sightings (
  serial_number {key} primary key,
  at {instant} not null,
  latitude {real} not null,
  longitude {real} not null,
  head {long} not null
) {updated};
