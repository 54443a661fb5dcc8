-- What changed the state of a channel, in order: state, from, to, basis, incident, told_by, report, quote.
-- Talks count as negotiation until the first agreement on the channel; suspensions and restorations are what reports tell.
with agreement as (
    select incident.id, incident.occurred_from, incident.occurred_to, case
        when incident.curated_at is not null or incident.status = 'reviewed' then 'curated'
        when incident.status = 'register' then 'register'
        else 'inferred'
    end as basis
    from incident_channel
    join incident on incident.id = incident_channel.incident
    where incident_channel.channel = @channel and incident.type = 'agreement' and incident.status not in ('merged', 'doubtful')
)
select 'negotiated', incident.occurred_from, incident.occurred_to, case
    when incident.curated_at is not null or incident.status = 'reviewed' then 'curated'
    when incident.status = 'register' then 'register'
    else 'inferred'
end, incident.id, null, null, null
from incident_channel
join incident on incident.id = incident_channel.incident
where incident_channel.channel = @channel
  and incident.type in ('meeting', 'video_conference', 'call')
  and incident.status not in ('merged', 'doubtful')
  and incident.occurred_from < (select min(occurred_from) from agreement)
union all
select 'in-force', occurred_from, occurred_to, basis, id, null, null, null
from agreement
union all
select told.state, told.occurred_from, told.occurred_to, told.basis, told.incident, told.told_by, told.report, told.quote
from (
    select distinct on (coalesce(channel_use.incident, channel_use.report), channel_use.outcome, channel_use.told_by)
        case channel_use.outcome when 'suspended' then 'suspended' else 'restored' end as state,
        coalesce(incident.occurred_from, report.published_from) as occurred_from,
        coalesce(incident.occurred_to, report.published_to) as occurred_to,
        case
            when incident.id is null then report.published_basis
            when incident.curated_at is not null or incident.status = 'reviewed' then 'curated'
            when incident.status = 'register' then 'register'
            else 'inferred'
        end as basis,
        channel_use.incident, channel_use.told_by, channel_use.report, channel_use.quote
    from channel_use
    join report on report.id = channel_use.report
    left join incident on incident.id = channel_use.incident
    where channel_use.channel = @channel and channel_use.outcome in ('suspended', 'resumed')
    order by coalesce(channel_use.incident, channel_use.report), channel_use.outcome, channel_use.told_by, channel_use.report, channel_use.ordinal
) as told
order by 2 nulls last, 3, 1, 5, 7
