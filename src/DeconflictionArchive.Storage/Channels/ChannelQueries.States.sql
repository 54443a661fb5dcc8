-- What changed the state of a channel, in order: state, from, to, basis, incident, told_by, report, quote.
-- Talks count as negotiation until the first agreement on the channel; suspensions and restorations are what reports tell.
with agreement as (
    select incident.id, incident.occurred_from, incident.occurred_to, incident_basis(incident.status, incident.curated_at) as basis
    from incident_channel
    join incident on incident.id = incident_channel.incident
    where incident_channel.channel = @channel and incident.type = 'agreement' and incident.status not in ('merged', 'doubtful')
)
select 'negotiated', incident.occurred_from, incident.occurred_to, incident_basis(incident.status, incident.curated_at), incident.id, null, null, null
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
    select distinct on (coalesce(incident, report), outcome, told_by)
        case outcome when 'suspended' then 'suspended' else 'restored' end as state,
        occurred_from, occurred_to, basis, incident, told_by, report, quote
    from told_channel_use
    where channel = @channel and outcome in ('suspended', 'resumed')
    order by coalesce(incident, report), outcome, told_by, report, ordinal
) as told
order by 2 nulls last, 3, 1, 5, 7
