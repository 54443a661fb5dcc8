-- What is told of the state of a channel, in order: state, from, to, basis, incident, told_by, report, quote, start, length, claim, source.
-- @channels: the channel and its other names; @stays: whether that it worked says it was in force, as a call does not.
-- Talks count as negotiation until the first agreement on the channel. Of one incident each side's first word is kept, and of what
-- belongs to none each side's first word of a month.
with agreement as (
    select incident.id, incident.occurred_from, incident.occurred_to, incident_basis(incident.status, incident.curated_at) as basis
    from incident_channel
    join incident on incident.id = incident_channel.incident
    where incident_channel.channel = any (@channels) and incident.type = 'agreement' and incident.status not in ('merged', 'doubtful')
), curated as (
    select told.state, coalesce(told.told_on, incident.occurred_from) as occurred_from, coalesce(told.told_on, incident.occurred_to) as occurred_to,
        case when told.told_on is null then incident_basis(incident.status, incident.curated_at) else 'register' end as basis,
        incident.id, case when told.told_on is null then incident.id end as incident, told.told_by, told.source
    from incident_channel_state told
    join incident on incident.id = told.incident
    where told.channel = any (@channels) and incident.status not in ('merged', 'doubtful')
), first_word as (
    select distinct on (outcome, told_by, coalesce(told.incident, to_char(report.published_from, 'YYYY-MM')))
        told.report, told.ordinal
    from channel_use told
    join report on report.id = told.report and report.revised_by is null
    where told.channel = any (@channels)
      and told.outcome = any (case when @stays then array['suspended', 'resumed', 'worked'] else array['suspended', 'resumed'] end)
      and (told.outcome <> 'worked' or told.told_by is not null)
      and (told.incident is not null or report.published_from is not null)
    order by outcome, told_by, coalesce(told.incident, to_char(report.published_from, 'YYYY-MM')), told.report, told.ordinal
)
select state, occurred_from, occurred_to, basis, incident, told_by, null as report, null as quote, null::int as start, null::int as length, null as claim, source
from curated
union all
select 'negotiated', incident.occurred_from, incident.occurred_to, incident_basis(incident.status, incident.curated_at), incident.id, null, null, null, null, null, null, null
from (select distinct incident from incident_channel where channel = any (@channels)) as named
join incident on incident.id = named.incident
where incident.type in ('meeting', 'video_conference', 'call')
  and incident.status not in ('merged', 'doubtful')
  and incident.occurred_from < (select min(occurred_from) from agreement)
  and not exists (select from curated where curated.id = incident.id)
union all
select 'in-force', occurred_from, occurred_to, basis, id, null, null, null, null, null, null, null
from agreement
where not exists (select from curated where curated.id = agreement.id)
union all
select
    case told.outcome when 'suspended' then 'suspended' when 'resumed' then 'restored' else 'in-force' end,
    told.occurred_from, told.occurred_to, told.basis, told.incident, told.told_by, told.report, told.quote, told.start, told.length, told.claim, null
from first_word
join told_channel_use told on told.report = first_word.report and told.ordinal = first_word.ordinal
order by 2 nulls last, 3, 1, 5, 6, 7
