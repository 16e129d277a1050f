-- Programs of callers that want to hear how a task goes. Whoever delivers pushes due_at ahead for as long as that may
-- take: if it dies, another one goes on then. The lease counts those who did so: an older one has lost it. What has no
-- due_at has nothing to deliver.
create table callback (
    task_id     bigint           not null primary key references task (id),
    account_id  text collate "C" not null references account (id),
    url         text             not null,
    host        text             not null,
    state       text             not null default 'challenged' check (state in ('challenged', 'accepted', 'dropped')),
    lease       bigint           not null default 0,
    due_at      bigint
);

create index callback_due on callback (due_at, host, account_id) where due_at is not null;

-- What each is told, in this order, and what came of it; number 0 is the challenge.
create table callback_delivery (
    task_id     bigint           not null references callback (task_id),
    number      integer          not null,
    subject     text             not null,
    outcome     text             not null default 'waiting'
                check (outcome in ('waiting', 'delivered', 'given-up', 'dropped')),
    attempts    integer          not null default 0 check (attempts >= 0),
    status      integer,
    error       text,
    created_at  bigint           not null,
    tried_at    bigint,
    ended_at    bigint,
    primary key (task_id, number),
    unique (task_id, subject),
    check ((outcome = 'waiting') = (ended_at is null))
);
