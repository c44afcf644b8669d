create table asked_technicians (
  work_order {key} not null,
  technician {key} not null,
  offer {long} not null,
  head {long} not null,
  primary key (work_order, technician)
) {clustered};
insert into asked_technicians (work_order, technician, offer, head) select work_order, technician, 0, head from pending_offers;
