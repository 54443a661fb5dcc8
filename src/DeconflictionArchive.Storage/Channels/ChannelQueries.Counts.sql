-- Each channel's uses in figures: channel, outcome, uses, reports, incidents; then day, basis, incident and report of the first use, and of the last.
-- One row for each outcome, and one with outcome null for all of them together.
with used as (
    select
        channel_use.channel,
        channel_use.outcome,
        channel_use.report,
        channel_use.incident,
        coalesce(incident.occurred_from, report.published_from) as occurred_from,
        coalesce(incident.occurred_to, report.published_to) as occurred_to,
        case
            when incident.id is null then report.published_basis
            when incident.curated_at is not null or incident.status = 'reviewed' then 'curated'
            when incident.status = 'register' then 'register'
            else 'inferred'
        end as basis
    from channel_use
    join report on report.id = channel_use.report
    left join incident on incident.id = channel_use.incident
    where @channel::text is null or channel_use.channel = @channel
)
select
    channel,
    outcome,
    count(*)::int,
    count(distinct report)::int,
    count(distinct incident)::int,
    min(occurred_from),
    (array_agg(basis order by occurred_from nulls last, incident, report))[1],
    (array_agg(incident order by occurred_from nulls last, incident, report))[1],
    (array_agg(report order by occurred_from nulls last, incident, report))[1],
    max(occurred_to),
    (array_agg(basis order by occurred_to desc nulls last, incident, report))[1],
    (array_agg(incident order by occurred_to desc nulls last, incident, report))[1],
    (array_agg(report order by occurred_to desc nulls last, incident, report))[1]
from used
group by grouping sets ((channel), (channel, outcome))
