-- What a machine is known by beside its serial number, and the names as they are compared; the view is made anew at the next start.
alter table machines add column maker text;
alter table machines add column pin text;
alter table machines add column equipment_id text;
alter table machines add column folded_serial_number text;
alter table machines add column folded_pin text;
alter table machines add column folded_equipment_id text;
create index machines_by_folded_serial_number on machines (folded_serial_number);
create index machines_by_folded_pin on machines (folded_pin);
create index machines_by_folded_equipment_id on machines (folded_equipment_id);
