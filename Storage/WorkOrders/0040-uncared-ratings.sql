-- Orders of whose poor rating somebody was told and nobody takes care yet, also closed ones.
alter table work_orders add column uncared_for {long} not null default 0;

create index work_orders_uncared_for on work_orders (received_at, id) where uncared_for = 1;
