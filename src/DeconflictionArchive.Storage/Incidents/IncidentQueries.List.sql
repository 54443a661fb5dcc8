-- The incidents a filter keeps, in the order of their first day, from after a position on: total, id, occurred_from.
-- Always at least one row; its id is null when the page is empty.
with kept as materialized (
    select id, occurred_from
    from incident
    where (@from::date is null or occurred_to >= @from)
      and (@to::date is null or occurred_from <= @to)
      and (@ids::text[] is null or id = any (@ids))
      and (cardinality(@statuses::text[]) > 0 or status <> 'merged')
      and (cardinality(@statuses) = 0 or status = any (@statuses))
      and status <> all (@no_statuses)
      and (cardinality(@types::text[]) = 0 or type = any (@types))
      and type <> all (@no_types)
      and (cardinality(@parties::text[]) = 0 or id in (select incident from incident_party where party = any (@parties)))
      and (cardinality(@no_parties::text[]) = 0 or id not in (select incident from incident_party where party = any (@no_parties)))
      and (cardinality(@places::text[]) = 0 or id in (select incident from incident_place where place = any (@places)))
      and (cardinality(@no_places::text[]) = 0 or id not in (select incident from incident_place where place = any (@no_places)))
      and (@at::text[] is null or id in (select incident from incident_place where place = any (@at)))
      and (cardinality(@channels::text[]) = 0 or id in (
          select incident from incident_channel where channel = any (@channels)
          union all
          select incident from told_channel_use where channel = any (@channels) and incident is not null))
      and (cardinality(@no_channels::text[]) = 0 or id not in (
          select incident from incident_channel where channel = any (@no_channels)
          union all
          select incident from told_channel_use where channel = any (@no_channels) and incident is not null))
), page as (
    select id, occurred_from
    from kept
    where @after_id::text is null
       or (@oldest_first and (occurred_from, id) > (@after_day::date, @after_id))
       or (not @oldest_first and (occurred_from, id) < (@after_day::date, @after_id))
    order by
        case when @oldest_first then occurred_from end,
        case when @oldest_first then id end,
        case when not @oldest_first then occurred_from end desc,
        case when not @oldest_first then id end desc
    limit @limit
)
select (select count(*) from kept), page.id, page.occurred_from
from (select) as one
left join page on true
order by
    case when @oldest_first then page.occurred_from end,
    case when @oldest_first then page.id end,
    case when not @oldest_first then page.occurred_from end desc,
    case when not @oldest_first then page.id end desc
