-- Text is ordered by its bytes, as SQLite does, so that a listing is the same on both.
create table account (
    id         text   collate "C" not null primary key,
    name       text   collate "C" not null unique,
    created_at bigint not null
);

create table api_key (
    id           text   collate "C" not null primary key,
    account_id   text   collate "C" not null references account (id),
    kind         text   not null check (kind in ('pay-as-you-go', 'coding-plan')),
    name         text   not null,
    hash         bytea  not null unique,
    prefix       text   not null,
    last_four    text   not null,
    created_at   bigint not null,
    last_used_at bigint,
    revoked_at   bigint
);

-- One row. The revision grows with every change to a key, so that a running server sees what another process changed.
create table key_state (
    id           integer not null primary key check (id = 1),
    revision     bigint  not null,
    secret_check bytea
);

insert into key_state (id, revision) values (1, 0);
