-- The uses of channels in some incidents, in the order of reports: the columns ChannelQueries reads a use from.
select
    report, ordinal, incident, channel, direction, phase, outcome, told_by,
    quote, start, length, rule, occurred_from, occurred_to, basis, claim,
    purpose, phrase, phrase_start, sense
from told_channel_use
where incident = any (@ids)
order by report, ordinal
