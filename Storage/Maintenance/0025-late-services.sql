-- What makes a service late by hours, when it counts, what it was done with, and why it was done too early.
alter table services add column overdue_hours {real} not null default 0;
alter table services add column counts_at {instant};
alter table services add column covered_by text;
alter table services add column early text;
