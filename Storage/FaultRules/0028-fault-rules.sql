-- What somebody wrote of the rules by which faults become work; the shipped ones are the program's.
create table fault_rules (
  id {key} primary key,
  content text,
  head {long} not null
);
-- What machines told of faults: one row for each code, also when it is gone.
create table machine_faults (
  machine {key} not null,
  code {key} not null,
  since {instant} not null,
  content text not null,
  head {long} not null,
  primary key (machine, code)
) {clustered};
