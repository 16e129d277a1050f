-- Balances live with their account, so that one row is the lock of all that is charged to it.
alter table account add column prepaid integer not null default 0 check (prepaid in (0, 1));
alter table account add column tier text check (tier in ('starter', 'plus', 'max'));
alter table account add column available integer not null default 0 check (available >= 0);
alter table account add column held integer not null default 0 check (held >= 0);
alter table account add column running integer not null default 0 check (running >= 0);
alter table account add column requests_per_minute integer;
alter table account add column tokens_per_minute integer;
alter table account add column connections integer;

alter table api_key add column models text;
alter table api_key add column expires_at integer;
alter table api_key add column requests_per_minute integer;
alter table api_key add column tokens_per_minute integer;
alter table api_key add column connections integer;

create table price_list (
    version    integer not null primary key,
    source     text    not null check (source in ('default', 'file', 'admin')),
    content    text    not null,
    created_at integer not null
);

-- A server process and when it was last seen alive: what a dead one had reserved is settled by another.
create table server_process (
    id         text    not null primary key,
    host       text    not null,
    pid        integer not null,
    started_at integer not null,
    seen_at    integer not null
);

-- One metered operation. Amounts are millionths of a dollar. Ids begin with the time, so a span of time is a span of them.
create table charge (
    id            text    not null primary key,
    account_id    text    not null references account (id),
    key_id        text    not null references api_key (id),
    billing       text    not null check (billing in ('unlimited', 'prepaid', 'plan')),
    product       text    not null,
    model         text    not null,
    item          text    not null,
    delivery      text    not null check (delivery in ('whole', 'streamed')),
    price_version integer not null references price_list (version),
    process_id    text    not null references server_process (id),
    trace_id      text    not null,
    outcome       text    check (outcome in ('done', 'gone', 'failed', 'crashed')),
    reserved      integer not null check (reserved >= 0),
    charged       integer check (charged >= 0),
    input_tokens  integer not null default 0,
    cached_tokens integer not null default 0,
    output_tokens integer not null default 0,
    characters    integer not null default 0,
    items         integer not null default 0,
    started_at    integer not null,
    ended_at      integer
) without rowid;

create index charge_of_account on charge (account_id, started_at);
create index charge_open on charge (process_id) where outcome is null;

-- Double entry: every row moves an amount from one ledger account to another, and rows are only ever added.
create table transfer (
    id        integer primary key autoincrement,
    charge_id text    references charge (id),
    kind      text    not null check (kind in ('top-up', 'reserve', 'settle', 'release', 'owe')),
    debit     text    not null,
    credit    text    not null check (credit <> debit),
    micros    integer not null check (micros > 0),
    at        integer not null
);

create trigger transfer_is_not_changed before update on transfer
begin
    select raise(abort, 'transfers are only ever added');
end;

create trigger transfer_is_not_deleted before delete on transfer
begin
    select raise(abort, 'transfers are only ever added');
end;

-- Calls of a plan by minute: the window of five hours rolls by minutes.
create table plan_minute (
    account_id text    not null references account (id),
    minute     integer not null,
    calls      integer not null check (calls >= 0),
    primary key (account_id, minute)
);
