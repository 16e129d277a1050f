-- Files of accounts; the bytes stand elsewhere under the name in blob. Purposes grow with the program, so none is checked.
create table stored_file (
    id         bigint not null primary key check (id between 1 and 9007199254740991),
    account_id text   collate "C" not null references account (id),
    purpose    text   not null,
    name       text   not null,
    media_type text   not null,
    blob       text   collate "C" not null unique,
    bytes      bigint not null check (bytes >= 0),
    created_at bigint not null,
    expires_at bigint
);

create index stored_file_of_account on stored_file (account_id, created_at);
create index stored_file_expiry on stored_file (expires_at) where expires_at is not null;

-- The sum of an account's files, changed in the transaction that adds or deletes one: the row is the lock of the limit.
create table file_space (
    account_id text   collate "C" not null primary key references account (id),
    bytes      bigint not null check (bytes >= 0)
);
