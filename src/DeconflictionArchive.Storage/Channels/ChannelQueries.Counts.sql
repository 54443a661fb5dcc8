-- @parts, @wholes: each channel by its own id and by that of the one it is another name of.
-- Each channel's uses in figures: channel, outcome, uses; then, in one row with outcome null for all of them together, reports,
-- incidents, and day, basis, incident and report of the first use, and of the last.
with told as not materialized (
    select whole.id as channel, outcome, report, incident
    from unnest(@parts::text[], @wholes::text[]) as whole (part, id)
    join channel_use on channel_use.channel = whole.part
    where not exists (select from report revised where revised.id = channel_use.report and revised.revised_by is not null)
), outcome as (
    select channel, outcome, count(*)::int as uses from told group by channel, outcome
), reports as (
    select channel, count(*)::int as reports from (select distinct channel, report from told) as named group by channel
), incidents as (
    select channel, count(*)::int as incidents from (select distinct channel, incident from told where incident is not null) as named group by channel
), dated as materialized (
    -- The uses in one incident have one day, and those outside of any have their report's.
    select named.channel, incident.occurred_from, incident.occurred_to, incident_basis(incident.status, incident.curated_at) as basis, incident.id as incident, named.report
    from (select channel, incident, min(report) as report from told where incident is not null group by channel, incident) as named
    join incident on incident.id = named.incident
    union all
    select named.channel, report.published_from, report.published_to, report.published_basis, null, report.id
    from (select distinct channel, report from told where incident is null) as named
    join report on report.id = named.report
    where report.published_from is not null
), bounds as (
    select channel, min(occurred_from) as first_day, max(occurred_to) as last_day from dated group by channel
), first as (
    select distinct on (channel) channel, first_day, basis, incident, report
    from dated join bounds using (channel)
    where occurred_from = first_day
    order by channel, incident, report
), last as (
    select distinct on (channel) channel, last_day, basis, incident, report
    from dated join bounds using (channel)
    where occurred_to = last_day
    order by channel, incident, report
)
select channel, outcome, uses, 0, 0, null::date, null, null, null, null::date, null, null, null
from outcome
union all
select
    channel, null, uses::int, reports, coalesce(incidents, 0),
    first.first_day, first.basis, first.incident, first.report,
    last.last_day, last.basis, last.incident, last.report
from (select channel, sum(uses) as uses from outcome group by channel) as used
join reports using (channel)
left join incidents using (channel)
left join first using (channel)
left join last using (channel)
