create table pending_offers (
  technician {key} not null,
  work_order {key} not null,
  expires_at {instant} not null,
  head {long} not null,
  primary key (technician, work_order)
) {clustered};
