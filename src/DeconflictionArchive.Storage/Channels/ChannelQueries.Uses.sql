-- The uses of channels a filter keeps, by the day of their incident (or report), undated ones last, from after a position on:
-- total, undated, the columns of channel_use, occurred_from, occurred_to, basis (as the incident's own date or the report's has it), claim.
-- Always at least one row; its report is null when the page is empty.
-- Only for those on the page the claim is looked up.
with matching as materialized (
    select report, ordinal, occurred_from, occurred_to
    from told_channel_use
    where (cardinality(@channels::text[]) = 0 or channel = any (@channels))
      and channel <> all (@no_channels)
      and (cardinality(@told_by::text[]) = 0 or told_by = any (@told_by))
      and (cardinality(@no_told_by::text[]) = 0 or told_by is null or told_by <> all (@no_told_by))
      and (cardinality(@outcomes::text[]) = 0 or outcome = any (@outcomes))
      and outcome <> all (@no_outcomes)
      and (cardinality(@phases::text[]) = 0 or phase = any (@phases))
      and phase <> all (@no_phases)
      and (cardinality(@incidents::text[]) = 0 or incident = any (@incidents))
      and (cardinality(@no_incidents::text[]) = 0 or incident is null or incident <> all (@no_incidents))
), kept as not materialized (
    select report, ordinal, occurred_from, coalesce(occurred_from, date '1000-01-01') as day
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
    told.report, told.ordinal, told.incident, told.channel, told.direction, told.phase, told.outcome, told.told_by,
    told.quote, told.start, told.length, told.rule, told.occurred_from, told.occurred_to, told.basis, told.claim,
    told.purpose, told.phrase, told.phrase_start, told.sense
from (select) as one
left join page on true
left join told_channel_use told on told.report = page.report and told.ordinal = page.ordinal
order by
    case when @oldest_first then page.occurred_from is null end,
    case when @oldest_first then page.day end,
    case when @oldest_first then page.report end,
    case when @oldest_first then page.ordinal end,
    case when not @oldest_first then page.day end desc,
    case when not @oldest_first then page.report end desc,
    case when not @oldest_first then page.ordinal end desc
