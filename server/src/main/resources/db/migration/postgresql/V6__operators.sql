-- What a task was charged for, in JSON, so that the same can be charged anew; and which one it takes the place of.
alter table task add column job text;
alter table task add column retry_of bigint;

create unique index task_retry on task (retry_of) where retry_of is not null;
create index task_newest on task (created_at desc, id);
create index task_failed on task (created_at desc, id) where state = 'failed';

-- Counted like the bytes, in the same transactions.
alter table file_space add column files bigint not null default 0 check (files >= 0);
update file_space set files = (select count(*) from stored_file f where f.account_id = file_space.account_id);
