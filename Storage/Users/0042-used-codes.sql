alter table credentials add column used_codes text not null default '';
