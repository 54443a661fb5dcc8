-- One row for each body that reports have: the first of its reports, its fingerprint, and the body it repeats.
-- Bodies are in the order of first_on and first_report; head is the first body that begins a family and that this one is a
-- copy of, null for one that is a copy of none before it.
create table copy_body (
    body_sha256 bytea not null,
    first_on date,
    first_report text not null,
    scale_bits integer not null,
    hashes integer[] not null,
    keys integer[] not null,
    head bytea,
    constraint copy_body_pk primary key (body_sha256),
    constraint copy_body_head_fk foreign key (head) references copy_body (body_sha256) deferrable initially deferred,
    constraint copy_body_is_no_copy_of_itself check (head <> body_sha256)
);

-- Hashes are random bits; they do not compress.
alter table copy_body alter column hashes set storage external;

create index copy_body_keys on copy_body using gin (keys) with (fastupdate = off);
create index copy_body_keys_of_heads on copy_body using gin (keys) with (fastupdate = off) where head is null;
create index copy_body_head on copy_body (head) where head is not null;

-- Word runs too many bodies share to look anything up by them: the notice an outlet prints below each of its reports.
create table common_run (
    hash integer not null,
    constraint common_run_pk primary key (hash)
);
