-- Each channel's uses in figures: channel, outcome, uses, reports, incidents, first, last.
-- One row for each outcome, and one with outcome null for all of them together.
select
    channel_use.channel,
    channel_use.outcome,
    count(*)::int,
    count(distinct channel_use.report)::int,
    count(distinct channel_use.incident)::int,
    min(coalesce(incident.occurred_from, report.published_from)),
    max(coalesce(incident.occurred_to, report.published_to))
from channel_use
join report on report.id = channel_use.report
left join incident on incident.id = channel_use.incident
where @channel::text is null or channel_use.channel = @channel
group by grouping sets ((channel_use.channel), (channel_use.channel, channel_use.outcome))
