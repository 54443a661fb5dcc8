-- Who may write over HTTP. Only a hash of a key is kept: a key that is lost is revoked and another made.
create table access_key (
    id bigint generated always as identity,
    name text not null,
    sha256 bytea not null,
    rights text[] not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    constraint access_key_pk primary key (id),
    constraint access_key_sha256_is_unique unique (sha256),
    constraint access_key_has_known_rights check (rights <@ array['import', 'edit', 'audit'] and cardinality(rights) > 0)
);

create unique index access_key_name on access_key (name) where revoked_at is null;

-- An import that was accepted and is done later. Its files wait in the database, so that what was accepted is imported
-- whatever becomes of the program that accepted it.
create table import_upload (
    import bigint not null,
    state text not null,
    requested_by text not null,
    metadata jsonb not null,
    submitted_at timestamptz not null,
    failure text,
    constraint import_upload_pk primary key (import),
    constraint import_upload_import_fk foreign key (import) references import (id),
    constraint import_upload_state_is_known check (state in ('queued', 'running', 'finished', 'cancelled', 'failed')),
    constraint import_upload_failed_says_why check ((state = 'failed') = (failure is not null))
);

create index import_upload_waiting on import_upload (import) where state in ('queued', 'running');

create table import_upload_file (
    import bigint not null,
    ordinal integer not null,
    name text not null,
    charset text,
    length bigint not null,
    sha256 bytea not null,
    constraint import_upload_file_pk primary key (import, ordinal),
    constraint import_upload_file_upload_fk foreign key (import) references import_upload (import)
);

-- The bytes of the files, gone once they are imported: each record keeps its own in report_original.
create table import_upload_part (
    import bigint not null,
    file integer not null,
    part integer not null,
    bytes bytea not null,
    constraint import_upload_part_pk primary key (import, file, part),
    constraint import_upload_part_upload_fk foreign key (import) references import_upload (import)
);

alter table import_upload_part alter column bytes set storage external;

-- Every upload lists what became of each of its records, in their order.
create index import_verdict_kind on import_verdict (import, verdict, id);
