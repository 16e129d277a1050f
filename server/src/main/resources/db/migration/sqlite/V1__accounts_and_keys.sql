create table account (
    id         text    not null primary key,
    name       text    not null unique,
    created_at integer not null
);

create table api_key (
    id           text    not null primary key,
    account_id   text    not null references account (id),
    kind         text    not null check (kind in ('pay-as-you-go', 'coding-plan')),
    name         text    not null,
    hash         blob    not null unique,
    prefix       text    not null,
    last_four    text    not null,
    created_at   integer not null,
    last_used_at integer,
    revoked_at   integer
);

-- One row. The revision grows with every change to a key, so that a running server sees what another process changed.
create table key_state (
    id           integer not null primary key check (id = 1),
    revision     integer not null,
    secret_check blob
);

insert into key_state (id, revision) values (1, 0);
