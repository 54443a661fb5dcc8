-- The uses of channels a filter keeps, by the day of their incident (or report), undated ones last, from after a position on:
-- total, undated, the columns of channel_use, occurred_from, occurred_to, basis (as the incident's own date or the report's has it), claim.
-- Always at least one row; its report is null when the page is empty.
with matching as (
    select
        channel_use.*,
        coalesce(incident.occurred_from, report.published_from) as occurred_from,
        coalesce(incident.occurred_to, report.published_to) as occurred_to,
        case
            when incident.id is null then report.published_basis
            when incident.curated_at is not null or incident.status = 'reviewed' then 'curated'
            when incident.status = 'register' then 'register'
            else 'inferred'
        end as basis
    from channel_use
    join report on report.id = channel_use.report
    left join incident on incident.id = channel_use.incident
    where (cardinality(@channels::text[]) = 0 or channel_use.channel = any (@channels))
      and channel_use.channel <> all (@no_channels)
      and (cardinality(@told_by::text[]) = 0 or channel_use.told_by = any (@told_by))
      and (cardinality(@no_told_by::text[]) = 0 or channel_use.told_by is null or channel_use.told_by <> all (@no_told_by))
      and (cardinality(@outcomes::text[]) = 0 or channel_use.outcome = any (@outcomes))
      and channel_use.outcome <> all (@no_outcomes)
      and (cardinality(@phases::text[]) = 0 or channel_use.phase = any (@phases))
      and channel_use.phase <> all (@no_phases)
      and (cardinality(@incidents::text[]) = 0 or channel_use.incident = any (@incidents))
      and (cardinality(@no_incidents::text[]) = 0 or channel_use.incident is null or channel_use.incident <> all (@no_incidents))
), kept as materialized (
    select *, coalesce(occurred_from, date '1000-01-01') as day
    from matching
    where case
        when occurred_from is null then @undated
        else @dated
            and (@from::date is null or occurred_to >= @from)
            and (@to::date is null or occurred_from <= @to)
        end
), page as (
    select *
    from kept
    where @after_report::text is null
       or (@oldest_first and (occurred_from is null, day, report, ordinal) > (@after_undated, @after_day::date, @after_report, @after_ordinal))
       or (not @oldest_first and (day, report, ordinal) < (@after_day::date, @after_report, @after_ordinal))
    order by
        case when @oldest_first then occurred_from is null end,
        case when @oldest_first then day end,
        case when @oldest_first then report end,
        case when @oldest_first then ordinal end,
        case when not @oldest_first then day end desc,
        case when not @oldest_first then report end desc,
        case when not @oldest_first then ordinal end desc
    limit @limit
)
select
    (select count(*) from kept),
    (select count(*) from matching where not @undated and occurred_from is null),
    page.report, page.ordinal, page.incident, page.channel, page.direction, page.phase, page.outcome, page.told_by,
    page.quote, page.start, page.length, page.rule, page.occurred_from, page.occurred_to, page.basis,
    (
        select claim.id
        from claim
        where claim.report = page.report
          and claim.quote_start < page.start + page.length
          and page.start < claim.quote_start + claim.quote_length
        order by (claim.speaker = page.told_by) desc nulls last, claim.quote_length
        limit 1
    )
from (select) as one
left join page on true
order by
    case when @oldest_first then page.occurred_from is null end,
    case when @oldest_first then page.day end,
    case when @oldest_first then page.report end,
    case when @oldest_first then page.ordinal end,
    case when not @oldest_first then page.day end desc,
    case when not @oldest_first then page.report end desc,
    case when not @oldest_first then page.ordinal end desc
