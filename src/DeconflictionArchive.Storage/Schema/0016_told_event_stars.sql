-- Which events stand for others of the very same facts and are compared (heard), in which order they may begin a candidate (rank),
-- and which beginning each has joined (centre, a rank). Events of before are gathered again when their reports are read anew.
alter table told_event
    add column shelf text not null default '',
    add column rank text collate "C" not null default '',
    add column heard boolean not null default false,
    add column centre text collate "C";
alter table told_event
    alter column shelf drop default,
    alter column rank drop default,
    alter column heard drop default;

drop index told_event_blocks;
drop index told_event_incident;
create index told_event_blocks on told_event using gin (blocks) with (fastupdate = off) where heard;
create index told_event_shelf on told_event (shelf, rank) where shelf <> '';
create index told_event_centre on told_event (centre) where centre is not null;
create index told_event_namesakes on told_event (base) where centre = rank;
create index told_event_incident on told_event (incident, rank) where incident is not null;
