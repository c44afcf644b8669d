alter table journal add column transaction_id xid8 not null default pg_current_xact_id();
create index journal_by_transaction on journal (transaction_id, seq);
