-- Who or what said what a meter shows: machine, tracker, record, desk; null for what came before it was asked.
alter table readings add column source text;
