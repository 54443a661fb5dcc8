-- Each channel's uses in figures: channel, outcome, uses, reports, incidents; then day, basis, incident and report of the first use, and of the last.
-- One row for each outcome, and one with outcome null for all of them together.
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
from told_channel_use
where @channel::text is null or channel = @channel
group by grouping sets ((channel), (channel, outcome))
