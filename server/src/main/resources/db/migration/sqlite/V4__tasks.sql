-- Work that outlives the request which asked for it. Its lease counts the times that a worker took it: whoever
-- has an older one has lost it.
create table task (
    id              integer not null primary key check (id between 1 and 9007199254740991),
    account_id      text    not null references account (id),
    key_id          text    not null references api_key (id),
    kind            text    not null,
    state           text    not null check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    request         text    not null,
    idempotency_key text,
    charge_id       text    references charge (id) deferrable initially deferred,
    file_id         integer not null,
    progress        integer not null default 0 check (progress between 0 and 1000),
    attempts        integer not null default 0 check (attempts >= 0),
    lease           integer not null default 0,
    process_id      text    references server_process (id),
    error_kind      text,
    error_message   text,
    created_at      integer not null,
    due_at          integer not null,
    started_at      integer,
    ended_at        integer,
    check ((state = 'running') = (process_id is not null)),
    check ((state in ('succeeded', 'failed', 'cancelled')) = (ended_at is not null))
);

create unique index task_idempotency on task (account_id, idempotency_key) where idempotency_key is not null;
create index task_queue on task (kind, account_id, due_at, id) where state = 'queued';
create index task_running on task (process_id) where state = 'running';
create index task_of_account on task (account_id, created_at);
create index task_ended on task (ended_at) where ended_at is not null;

-- One row for each kind: the lock of those who choose its next task.
create table task_kind (
    kind   text    not null primary key,
    claims integer not null default 0
);

-- How many tasks of a kind an account has, changed with them: bounds and fairness are exact without counting.
create table task_share (
    kind       text    not null,
    account_id text    not null references account (id),
    queued     integer not null default 0 check (queued >= 0),
    running    integer not null default 0 check (running >= 0),
    served_at  integer not null default 0,
    primary key (kind, account_id)
);

-- Bytes that a task needs: what it was given, and what it has done so far.
create table task_blob (
    task_id integer  not null references task (id),
    role    text    not null check (role in ('input', 'part')),
    number  integer not null,
    blob    text    not null unique,
    bytes   integer  not null check (bytes >= 0),
    primary key (task_id, role, number)
);

-- Charges of tasks belong to no one process: this entry of the list is always taken for alive.
insert into server_process (id, host, pid, started_at, seen_at) values ('tasks', '', 0, 0, 9007199254740991);
