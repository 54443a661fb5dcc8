-- What the date of an incident rests on.
create function incident_basis(status text, curated_at timestamptz) returns text language sql immutable as $$
    select case
        when curated_at is not null or status = 'reviewed' then 'curated'
        when status = 'register' then 'register'
        else 'inferred'
    end
$$;

-- Uses of channels with the days of their incident, or else of their report, and the claim they are told in:
-- the one around the words that has the same teller, or else the shortest.
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
join report on report.id = channel_use.report
left join incident on incident.id = channel_use.incident;
