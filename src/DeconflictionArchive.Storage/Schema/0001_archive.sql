-- The archive: reports and what was read in them, the register of incidents, imports, corrections, changes.
-- Spans count UTF-16 code units of report.text. Ids of parties, places, channels, sources and agencies are those of the lexicons.

-- The bytes a report came as, kept for ever; two files with the same bytes share a row.
create table report_original (
    sha256 bytea not null,
    bytes bytea not null,
    constraint report_original_pk primary key (sha256),
    constraint report_original_sha256_is_one check (octet_length(sha256) = 32)
);

-- What lists, filters, counts and search need of a report; the arrays hold each id once.
create table report (
    id text not null,
    ordinal bigint generated always as identity,
    title text,
    text text not null,
    text_sha256 bytea not null,
    body_sha256 bytea,
    copy_of text,
    address text,
    source text,
    source_name text,
    published_from date,
    published_to date,
    published_precision text not null,
    published_basis text not null,
    agencies text[] not null,
    parties text[] not null,
    places text[] not null,
    channels text[] not null,
    incidents text[] not null,
    lexemes tsvector not null,
    lexeme_count integer not null,
    lexeme_version integer not null,
    analysis_version integer not null,
    revision integer not null,
    revises text,
    imported_at timestamptz not null,
    updated_at timestamptz not null,
    constraint report_pk primary key (id),
    constraint report_ordinal_is_unique unique (ordinal),
    constraint report_copy_of_fk foreign key (copy_of) references report (id),
    constraint report_revises_fk foreign key (revises) references report (id),
    constraint report_id_is_of_content check (id ~ '^r-[a-z2-7]{16}$'),
    constraint report_is_no_copy_of_itself check (copy_of <> id),
    constraint report_revision_counts_from_one check (revision >= 1 and (revision = 1) = (revises is null)),
    constraint report_published_is_an_interval check (
        (published_from is null) = (published_to is null) and published_from <= published_to),
    constraint report_published_is_plausible check (
        published_from >= date '1900-01-01' and published_to <= date '2100-12-31'),
    constraint report_published_precision_is_known check (
        published_precision in ('day', 'month', 'year', 'interval', 'unknown')
        and (published_precision = 'unknown') = (published_from is null)),
    constraint report_published_basis_is_known check (
        published_basis in ('stated', 'metadata', 'inferred', 'register', 'curated', 'none'))
);

-- Long columns live beside the table, so that a walk over the narrow ones reads little.
alter table report set (toast_tuple_target = 256);
alter table report alter column id set storage main;
alter table report alter column title set storage main;
alter table report alter column agencies set storage main;
alter table report alter column parties set storage main;
alter table report alter column places set storage main;
alter table report alter column channels set storage main;
alter table report alter column incidents set storage main;
alter table report alter column lexemes set storage external;

-- lz4 costs a tenth of the default's time; a server built without it keeps the default.
do $$
begin
    alter table report alter column text set compression lz4;
    alter table report_original alter column bytes set compression lz4;
exception when feature_not_supported then
    null;
end
$$;

-- fastupdate off: a pending list would make searches slow right after an import.
create index report_lexemes on report using gin (lexemes) with (fastupdate = off);
create index report_agencies on report using gin (agencies) with (fastupdate = off);
create index report_parties on report using gin (parties) with (fastupdate = off);
create index report_places on report using gin (places) with (fastupdate = off);
create index report_channels on report using gin (channels) with (fastupdate = off);
create index report_incidents on report using gin (incidents) with (fastupdate = off);
create index report_source on report (source);
create index report_published_from on report (published_from, id);
create index report_published_to on report (published_to, id);
create index report_body_sha256 on report (body_sha256) where body_sha256 is not null;
create index report_copy_of on report (copy_of) where copy_of is not null;
create index report_revises on report (revises) where revises is not null;
create index report_address on report (address) where address is not null;
create index report_analysis_version on report (analysis_version);

-- What is only ever read with its report: the parts of the page, mentions, date expressions, evidence of date, source and agencies.
create table report_reading (
    report text not null,
    reading jsonb not null,
    constraint report_reading_pk primary key (report),
    constraint report_reading_report_fk foreign key (report) references report (id)
);

create table incident (
    id text not null,
    status text not null,
    merged_into text,
    title_ar text not null,
    title_en text not null,
    summary_ar text not null,
    summary_en text not null,
    type text not null,
    occurred_from date not null,
    occurred_to date not null,
    precision text not null,
    certainty text not null,
    note text,
    cues text[] not null,
    casualties jsonb not null,
    shipped_sha256 bytea,
    curated_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint incident_pk primary key (id),
    constraint incident_merged_into_fk foreign key (merged_into) references incident (id),
    constraint incident_id_is_a_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint incident_status_is_known check (status in ('register', 'reviewed', 'candidate', 'doubtful', 'merged')),
    constraint incident_merged_has_a_survivor check ((status = 'merged') = (merged_into is not null) and merged_into <> id),
    constraint incident_certainty_is_known check (certainty in ('high', 'medium', 'low')),
    constraint incident_occurred_is_an_interval check (occurred_from <= occurred_to),
    constraint incident_occurred_is_plausible check (
        occurred_from >= date '1900-01-01' and occurred_to <= date '2100-12-31')
);

create index incident_occurred_from on incident (occurred_from, id);
create index incident_occurred_to on incident (occurred_to, id);
create index incident_type on incident (type);

create table incident_place (
    incident text not null,
    place text not null,
    ordinal integer not null,
    constraint incident_place_pk primary key (incident, place),
    constraint incident_place_incident_fk foreign key (incident) references incident (id)
);

create index incident_place_place on incident_place (place, incident);

create table incident_party (
    incident text not null,
    party text not null,
    role text not null,
    ordinal integer not null,
    constraint incident_party_pk primary key (incident, party, role),
    constraint incident_party_incident_fk foreign key (incident) references incident (id),
    constraint incident_party_role_is_known check (role in ('actor', 'target', 'host', 'mediator', 'witness'))
);

create index incident_party_party on incident_party (party, incident);

create table incident_channel (
    incident text not null,
    channel text not null,
    ordinal integer not null,
    constraint incident_channel_pk primary key (incident, channel),
    constraint incident_channel_incident_fk foreign key (incident) references incident (id)
);

create index incident_channel_channel on incident_channel (channel, incident);

create table incident_source (
    incident text not null,
    address text not null,
    ordinal integer not null,
    constraint incident_source_pk primary key (incident, address),
    constraint incident_source_incident_fk foreign key (incident) references incident (id)
);

-- Which incidents a report tells of, and the reasons to think so.
create table report_incident (
    report text not null,
    incident text not null,
    role text not null,
    reasons jsonb not null,
    constraint report_incident_pk primary key (report, incident),
    constraint report_incident_report_fk foreign key (report) references report (id),
    constraint report_incident_incident_fk foreign key (incident) references incident (id),
    constraint report_incident_role_is_known check (role in ('main', 'background'))
);

create index report_incident_incident on report_incident (incident, role, report);

-- The id derives from the report and the claim's own content, so that a new reading of the same claim keeps it.
create table claim (
    id text not null,
    report text not null,
    ordinal integer not null,
    incident text,
    speaker text not null,
    attributed_to text,
    relay text[] not null,
    stance text not null,
    verb text not null,
    verb_start integer,
    verb_length integer,
    about text,
    question text not null,
    quote text not null,
    quote_start integer not null,
    quote_length integer not null,
    said_on date,
    rule text not null,
    constraint claim_pk primary key (id),
    constraint claim_ordinal_is_unique unique (report, ordinal),
    constraint claim_report_fk foreign key (report) references report (id),
    constraint claim_incident_fk foreign key (incident) references incident (id),
    constraint claim_said_on_is_plausible check (said_on between date '1900-01-01' and date '2100-12-31')
);

create index claim_incident on claim (incident, said_on) where incident is not null;
create index claim_speaker on claim (speaker, said_on);
create index claim_about on claim (about, said_on) where about is not null;
create index claim_stance on claim (stance, said_on);
create index claim_said_on on claim (said_on, id);

create table quantity (
    report text not null,
    ordinal integer not null,
    incident text,
    what text not null,
    min numeric,
    max numeric,
    approximate boolean not null,
    claimed_by text,
    form text not null,
    start integer not null,
    length integer not null,
    rule text not null,
    constraint quantity_pk primary key (report, ordinal),
    constraint quantity_report_fk foreign key (report) references report (id),
    constraint quantity_incident_fk foreign key (incident) references incident (id),
    constraint quantity_is_bounded check (min is not null or max is not null),
    constraint quantity_bounds_are_ordered check (min <= max)
);

create index quantity_incident on quantity (incident, what) where incident is not null;

-- One use of a deconfliction channel as one report tells it.
create table channel_use (
    report text not null,
    ordinal integer not null,
    incident text,
    channel text not null,
    direction text,
    phase text not null,
    outcome text not null,
    told_by text,
    quote text not null,
    start integer not null,
    length integer not null,
    rule text not null,
    constraint channel_use_pk primary key (report, ordinal),
    constraint channel_use_report_fk foreign key (report) references report (id),
    constraint channel_use_incident_fk foreign key (incident) references incident (id)
);

create index channel_use_channel on channel_use (channel, outcome);
create index channel_use_incident on channel_use (incident, channel) where incident is not null;

-- One run of the importer that brought something new; a run that brings nothing leaves no row.
create table import (
    id bigint generated always as identity,
    origin text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    stored integer not null,
    duplicate integer not null,
    revised integer not null,
    rejected integer not null,
    constraint import_pk primary key (id),
    constraint import_counts_are_counts check (stored >= 0 and duplicate >= 0 and revised >= 0 and rejected >= 0)
);

-- Where a report came from, each time it came: file is the name below the imported folder, record counts from 1 inside the file.
create table provenance (
    id bigint generated always as identity,
    report text not null,
    import bigint not null,
    file text not null,
    record integer not null,
    sha256 bytea not null,
    encoding text not null,
    metadata jsonb not null,
    imported_at timestamptz not null,
    constraint provenance_pk primary key (id),
    constraint provenance_report_fk foreign key (report) references report (id),
    constraint provenance_import_fk foreign key (import) references import (id),
    constraint provenance_original_fk foreign key (sha256) references report_original (sha256)
);

create index provenance_report on provenance (report, id);
create index provenance_import on provenance (import);

-- What became of each record; a record met again with the same outcome is not written again.
create table import_verdict (
    id bigint generated always as identity,
    import bigint not null,
    file text not null,
    record integer not null,
    line integer,
    sha256 bytea,
    verdict text not null,
    code text,
    detail text,
    report text,
    constraint import_verdict_pk primary key (id),
    constraint import_verdict_import_fk foreign key (import) references import (id),
    constraint import_verdict_report_fk foreign key (report) references report (id),
    constraint import_verdict_is_known check (verdict in ('stored', 'duplicate', 'revised', 'rejected')),
    constraint import_verdict_rejected_says_why check ((verdict = 'rejected') = (code is not null)),
    constraint import_verdict_kept_names_the_report check ((verdict = 'rejected') = (report is null))
);

create index import_verdict_import on import_verdict (import, id);
create index import_verdict_rejected on import_verdict (md5(file)) where verdict = 'rejected';

-- An editor's word on one field; the latest holds, and reading anew never overwrites it.
create table correction (
    id bigint generated always as identity,
    subject text not null,
    subject_id text not null,
    field text not null,
    previous jsonb,
    value jsonb,
    reason text not null,
    editor text not null,
    corrected_at timestamptz not null,
    constraint correction_pk primary key (id),
    constraint correction_subject_is_known check (subject in ('report', 'incident')),
    constraint correction_has_a_reason check (reason <> '')
);

create index correction_subject on correction (subject, subject_id, id);

-- What a copy of the archive has to follow, in the order of commits.
create table change (
    position bigint generated always as identity,
    changed_at timestamptz not null,
    kind text not null,
    subject text not null,
    subject_id text not null,
    detail jsonb,
    constraint change_pk primary key (position),
    constraint change_kind_is_known check (kind in ('created', 'revised', 'reread', 'corrected', 'merged', 'split', 'withdrawn')),
    constraint change_subject_is_known check (subject in ('report', 'incident'))
);

create index change_subject on change (subject, subject_id, position);

-- A later position must never become visible before an earlier one: writers of the feed wait for each other until they commit.
create function change_in_order() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(1095910216, 3);
    return null;
end
$$;

create trigger change_in_order before insert on change for each statement execute function change_in_order();
