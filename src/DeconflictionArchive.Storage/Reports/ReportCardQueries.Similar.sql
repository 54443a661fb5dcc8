-- Reports on the same matter, outside the report's own family of copies: id, score, and the ids of incidents, channels, places and
-- parties that both have. One report of each family. What is rarer counts more: an incident more than a channel, a place or a party.
with asked as (
    select coalesce(copy_of, id) as family, incidents, channels, places, parties
    from report
    where id = @id
), shared as (
    select
        report.id,
        report.copy_of,
        array(select unnest(report.incidents) intersect select unnest(asked.incidents) order by 1) as incidents,
        array(select unnest(report.channels) intersect select unnest(asked.channels) order by 1) as channels,
        array(select unnest(report.places) intersect select unnest(asked.places) order by 1) as places,
        array(select unnest(report.parties) intersect select unnest(asked.parties) order by 1) as parties,
        cardinality(report.incidents) + cardinality(asked.incidents) as most_incidents
    from report, asked
    where report.revised_by is null and (report.incidents && asked.incidents or report.channels && asked.channels or report.places && asked.places)
      and coalesce(report.copy_of, report.id) <> asked.family
), scored as (
    select
        *,
        16.0 * cardinality(incidents) / greatest(1, most_incidents - cardinality(incidents))
            + 3 * cardinality(channels) + 2 * cardinality(places) + cardinality(parties) as score
    from shared
), best as (
    select distinct on (coalesce(copy_of, id)) *
    from scored
    order by coalesce(copy_of, id), score desc, copy_of nulls first, id
)
select id, score::float8, incidents, channels, places, parties
from best
order by score desc, id
limit @limit
