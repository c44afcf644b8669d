create table van_stock (
  technician {key} not null,
  number {key} not null,
  name text not null,
  quantity {long} not null,
  shortfall {long} not null,
  counted_at {instant} not null,
  head {long} not null,
  primary key (technician, number)
) {clustered};
create index van_stock_by_part on van_stock (number, technician);
