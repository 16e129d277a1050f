-- How much of each limit is left, written by Bucket4j; a row goes some time after its bucket is full again. The default
-- holds for the moment between a row's making and its first state, so that no row stays for ever.
create table rate_bucket (
    id         text   collate "C" not null primary key,
    state      bytea,
    expires_at bigint not null default (extract(epoch from now()) * 1000)::bigint + 3600000
);

create index rate_bucket_expiry on rate_bucket (expires_at);
