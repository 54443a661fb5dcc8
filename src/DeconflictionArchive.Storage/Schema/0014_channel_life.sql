-- What a channel was used for, the words that name it, and what the words for deconfliction among them are said of.
-- Null in reports read by older rules.
alter table channel_use add column purpose text;
alter table channel_use add column phrase text;
alter table channel_use add column phrase_start integer;
alter table channel_use add column sense text;

-- Into which state an incident of the register brought a channel, or in which a side said it was: data, with the incident's sources.
create table incident_channel_state (
    incident text not null,
    ordinal integer not null,
    channel text not null,
    state text not null,
    told_by text,
    told_on date,
    source text,
    constraint incident_channel_state_pk primary key (incident, ordinal),
    constraint incident_channel_state_incident_fk foreign key (incident) references incident (id),
    constraint incident_channel_state_is_known check (state in ('negotiated', 'in-force', 'suspended', 'restored'))
);

create index incident_channel_state_channel on incident_channel_state (channel, incident);

-- The same view with the columns above.
drop view told_channel_use;
create view told_channel_use as
select
    channel_use.*,
    coalesce(incident.occurred_from, report.published_from) as occurred_from,
    coalesce(incident.occurred_to, report.published_to) as occurred_to,
    case when incident.id is null then report.published_basis else incident_basis(incident.status, incident.curated_at) end as basis,
    (
        select claim.id
        from claim
        where claim.report = channel_use.report
          and claim.quote_start < channel_use.start + channel_use.length
          and channel_use.start < claim.quote_start + claim.quote_length
        order by (claim.speaker = channel_use.told_by) desc nulls last, claim.quote_length, claim.ordinal
        limit 1
    ) as claim
from channel_use
join report on report.id = channel_use.report and report.revised_by is null
left join incident on incident.id = channel_use.incident;
