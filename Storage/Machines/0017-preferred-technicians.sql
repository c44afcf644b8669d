-- Who is wanted for work on a machine.
alter table machines add column preferred_technician text;
