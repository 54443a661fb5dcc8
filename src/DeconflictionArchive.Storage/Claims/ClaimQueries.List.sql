-- The claims a filter keeps, by the day they were said (undated ones last), from after a position on: total, undated, id, said_on.
-- A claim without a day of its own is kept when its report's date overlaps the period.
-- Always at least one row; its id is null when the page is empty.
-- Conditions on parameters fold away when the statement is planned, and with them, where no period is asked for, the reports:
-- then claims are counted in an index, and the page is the first of another.
with matching as not materialized (
    select claim.id, claim.said_on, report.published_from, report.published_to
    from claim
    left join report on report.id = claim.report
    where not exists (select from report revised where revised.id = claim.report and revised.revised_by is not null)
      and (cardinality(@speakers::text[]) = 0 or claim.speaker = any (@speakers) or claim.attributed_to = any (@speakers))
      and claim.speaker <> all (@no_speakers)
      and (claim.attributed_to is null or claim.attributed_to <> all (@no_speakers))
      and (cardinality(@about::text[]) = 0 or claim.about = any (@about))
      and (cardinality(@no_about::text[]) = 0 or claim.about is null or claim.about <> all (@no_about))
      and (cardinality(@channels::text[]) = 0 or claim.about = any (@channels)
           or claim.incident in (select incident from incident_channel where channel = any (@channels)))
      and (cardinality(@no_channels::text[]) = 0 or not (
           coalesce(claim.about = any (@no_channels), false)
           or coalesce(claim.incident in (select incident from incident_channel where channel = any (@no_channels)), false)))
      and (cardinality(@stances::text[]) = 0 or claim.stance = any (@stances))
      and claim.stance <> all (@no_stances)
      and (cardinality(@questions::text[]) = 0 or claim.question = any (@questions))
      and claim.question <> all (@no_questions)
      and (cardinality(@incidents::text[]) = 0 or claim.incident = any (@incidents))
      and (cardinality(@no_incidents::text[]) = 0 or claim.incident is null or claim.incident <> all (@no_incidents))
), kept as not materialized (
    select id, said_on
    from matching
    where (@dated and @undated and @from::date is null and @to::date is null)
       or case
        when said_on is null and published_from is null then @undated
        else @dated
            and (@from::date is null or coalesce(said_on, published_to) >= @from)
            and (@to::date is null or coalesce(said_on, published_from) <= @to)
        end
), page as (
    select id, said_on
    from kept
    where @after_id::text is null
       or (@oldest_first and (said_on is null, coalesce(said_on, date '1000-01-01'), id) > (@after_undated, @after_day::date, @after_id))
       or (not @oldest_first and (coalesce(said_on, date '1000-01-01'), id) < (@after_day::date, @after_id))
    order by
        case when @oldest_first then said_on end,
        case when @oldest_first then id end,
        case when not @oldest_first then said_on end desc nulls last,
        case when not @oldest_first then id end desc
    limit @limit
)
select
    (select count(*) from kept),
    (select count(*) from matching where not @undated and said_on is null and published_from is null),
    page.id,
    coalesce(page.said_on, date '1000-01-01')
from (select) as one
left join page on true
order by
    case when @oldest_first then page.said_on end,
    case when @oldest_first then page.id end,
    case when not @oldest_first then page.said_on end desc nulls last,
    case when not @oldest_first then page.id end desc
