-- Who comes along with the technician who has the order.
alter table work_orders add column second_technician text;

create index work_orders_second on work_orders (second_technician) where second_technician is not null;
