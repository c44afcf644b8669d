-- Because of whom the program acts: whose call had this consequence, or who set the deadline.
alter table journal add column initiator text;
alter table outbox add column initiator text;
alter table deadlines add column initiator text;
