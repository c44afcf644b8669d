create virtual table search_index using fts5(grams, content = 'search', content_rowid = 'number', tokenize = "ascii tokenchars '^$'");
insert into search_index (search_index, rank) values ('secure-delete', 1);
create trigger search_added after insert on search begin
  insert into search_index (rowid, grams) values (new.number, new.grams);
end;
create trigger search_removed after delete on search begin
  insert into search_index (search_index, rowid, grams) values ('delete', old.number, old.grams);
end;
create trigger search_changed after update on search when old.grams <> new.grams begin
  insert into search_index (search_index, rowid, grams) values ('delete', old.number, old.grams);
  insert into search_index (rowid, grams) values (new.number, new.grams);
end;
