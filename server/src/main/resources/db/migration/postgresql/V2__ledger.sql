-- Balances live with their account, so that one row is the lock of all that is charged to it.
alter table account add column prepaid integer not null default 0 check (prepaid in (0, 1));
alter table account add column tier text check (tier in ('starter', 'plus', 'max'));
alter table account add column available bigint not null default 0 check (available >= 0);
alter table account add column held bigint not null default 0 check (held >= 0);
alter table account add column running bigint not null default 0 check (running >= 0);
alter table account add column requests_per_minute bigint;
alter table account add column tokens_per_minute bigint;
alter table account add column connections bigint;

alter table api_key add column models text;
alter table api_key add column expires_at bigint;
alter table api_key add column requests_per_minute bigint;
alter table api_key add column tokens_per_minute bigint;
alter table api_key add column connections bigint;

create table price_list (
    version    bigint not null primary key,
    source     text    not null check (source in ('default', 'file', 'admin')),
    content    text    not null,
    created_at bigint not null
);

-- A server process and when it was last seen alive: what a dead one had reserved is settled by another.
create table server_process (
    id         text collate "C" not null primary key,
    host       text    not null,
    pid        bigint not null,
    started_at bigint not null,
    seen_at    bigint not null
);

-- One metered operation. Amounts are millionths of a dollar. Ids begin with the time, so a span of time is a span of them.
create table charge (
    id            text collate "C" not null primary key,
    account_id    text collate "C" not null references account (id),
    key_id        text collate "C" not null references api_key (id),
    billing       text    not null check (billing in ('unlimited', 'prepaid', 'plan')),
    product       text    not null,
    model         text collate "C" not null,
    item          text collate "C" not null,
    delivery      text    not null check (delivery in ('whole', 'streamed')),
    price_version bigint not null references price_list (version),
    process_id    text collate "C" not null references server_process (id),
    trace_id      text    not null,
    outcome       text    check (outcome in ('done', 'gone', 'failed', 'crashed')),
    reserved      bigint not null check (reserved >= 0),
    charged       bigint check (charged >= 0),
    input_tokens  bigint not null default 0,
    cached_tokens bigint not null default 0,
    output_tokens bigint not null default 0,
    characters    bigint not null default 0,
    items         bigint not null default 0,
    started_at    bigint not null,
    ended_at      bigint
);

create index charge_of_account on charge (account_id, started_at);
create index charge_open on charge (process_id) where outcome is null;

-- Double entry: every row moves an amount from one ledger account to another, and rows are only ever added.
create table transfer (
    id        bigint generated always as identity primary key,
    charge_id text collate "C" references charge (id),
    kind      text    not null check (kind in ('top-up', 'reserve', 'settle', 'release', 'owe')),
    debit     text collate "C" not null,
    credit    text collate "C" not null check (credit <> debit),
    micros    bigint not null check (micros > 0),
    at        bigint not null
);

create function transfer_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'transfers are only ever added';
end $$;

create trigger transfer_is_final before update or delete or truncate on transfer
    for each statement execute function transfer_is_final();

-- Calls of a plan by minute: the window of five hours rolls by minutes.
create table plan_minute (
    account_id text collate "C" not null references account (id),
    minute     bigint not null,
    calls      bigint not null check (calls >= 0),
    primary key (account_id, minute)
);

-- How much of each limit is left, written by Bucket4j; a row goes some time after its bucket is full again. The default
-- holds for the moment between a row's making and its first state, so that no row stays for ever.
create table rate_bucket (
    id         text   collate "C" not null primary key,
    state      bytea,
    expires_at bigint not null default (extract(epoch from now()) * 1000)::bigint + 3600000
);

create index rate_bucket_expiry on rate_bucket (expires_at);
