-- What the services of orders consist of: tasks and materials of the plan (R-MNT-2).
create table service_work (
  work_order {key} primary key,
  content text not null,
  head {long} not null
) {clustered};
