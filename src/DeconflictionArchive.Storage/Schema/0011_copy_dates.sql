-- What dated copies of its wire say of when a report was published, beside the date its own reading gave: report.published_*
-- is what follows from both. Families are in the order of the own dates, which no copy changes.
create table copy_date (
    report text not null,
    own_from date,
    own_to date,
    own_precision text not null,
    own_basis text not null,
    evidence jsonb not null,
    rejected jsonb not null,
    constraint copy_date_pk primary key (report),
    constraint copy_date_report_fk foreign key (report) references report (id)
);

-- Whether any report was read by older rules is asked at every start.
create index report_versions on report (analysis_version, lexeme_version);
