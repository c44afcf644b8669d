alter table bookings add column trip text;
alter table bookings add column pays_travel {long} not null default 1;
update bookings set trip = work_order || '.t' || number;
create index bookings_by_trip on bookings (trip);
