create table asked_technicians (
  work_order {key} not null,
  technician {key} not null,
  head {long} not null,
  primary key (work_order, technician)
) {clustered};
insert into asked_technicians (work_order, technician, head) select work_order, technician, head from pending_offers;
