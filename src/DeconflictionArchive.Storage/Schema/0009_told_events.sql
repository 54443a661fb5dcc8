-- Events that reports tell, read without the register: what candidates are gathered from. Blocks are keys that two events share
-- where they may be one; base and slug are the names a candidate may bear after the event, so that each leads to it for ever.
create table told_event (
    report text not null,
    ordinal integer not null,
    base text not null,
    slug text not null,
    blocks text[] not null,
    incident text,
    told jsonb not null,
    constraint told_event_pk primary key (report, ordinal),
    constraint told_event_report_fk foreign key (report) references report (id),
    constraint told_event_incident_fk foreign key (incident) references incident (id)
);

create index told_event_blocks on told_event using gin (blocks) with (fastupdate = off);
create index told_event_base on told_event (base);
create index told_event_slug on told_event (slug);
create index told_event_incident on told_event (incident) where incident is not null;
