-- Gives to candidates the claims, numbers and channel uses that overlap a passage of theirs and have no incident.
update claim set incident = told.incident
from (
    select distinct on (claim.id) claim.id, passage.incident
    from unnest(@reports, @starts, @ends, @incidents) as passage (report, first, past, incident)
    join claim on claim.report = passage.report and claim.incident is null and quote_start < past and first < quote_start + quote_length
    order by claim.id, first, passage.incident
) as told
where claim.id = told.id;

update quantity set incident = told.incident
from (
    select distinct on (quantity.report, quantity.ordinal) quantity.report, quantity.ordinal, passage.incident
    from unnest(@reports, @starts, @ends, @incidents) as passage (report, first, past, incident)
    join quantity on quantity.report = passage.report and quantity.incident is null and start < past and first < start + length
    order by quantity.report, quantity.ordinal, first, passage.incident
) as told
where quantity.report = told.report and quantity.ordinal = told.ordinal;

update channel_use set incident = told.incident
from (
    select distinct on (channel_use.report, channel_use.ordinal) channel_use.report, channel_use.ordinal, passage.incident
    from unnest(@reports, @starts, @ends, @incidents) as passage (report, first, past, incident)
    join channel_use on channel_use.report = passage.report and channel_use.incident is null and start < past and first < start + length
    order by channel_use.report, channel_use.ordinal, first, passage.incident
) as told
where channel_use.report = told.report and channel_use.ordinal = told.ordinal;
