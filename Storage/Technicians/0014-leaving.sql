alter table technicians add column left_at {instant};
alter table stations add column closed_at {instant};
