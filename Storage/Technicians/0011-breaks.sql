alter table units add column breaks text;
