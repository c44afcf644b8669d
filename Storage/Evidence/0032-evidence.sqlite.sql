create table acknowledged (
  number integer primary key check (number = 1),
  identity text not null,
  commits integer not null
);
insert into acknowledged values (1, lower(hex(randomblob(16))), 0);
