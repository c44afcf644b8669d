-- Where who comes along is, as they report it themselves: EnRoute or OnSite.
alter table work_orders add column second_state text;
