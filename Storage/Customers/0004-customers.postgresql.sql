alter table search add column vector tsvector not null generated always as (array_to_tsvector(string_to_array(grams, ' '))) stored;
create index search_by_grams on search using gin (vector);
