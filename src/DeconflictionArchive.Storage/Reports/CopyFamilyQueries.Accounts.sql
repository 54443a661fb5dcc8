-- The facts of a report, and of the first of each other wire family that tells the same incidents as news and may be of the same
-- day; the report asked for comes first: id, days, incidents told as news, names, statements and counts as json, agencies.
with asked as (
    select
        id, coalesce(copy_of, id) as family, published_from, published_to,
        array(select incident from report_incident where report = report.id and role = 'main' order by incident) as told
    from report
    where id = @id
), candidate as (
    select id, 0 as rank, published_from from asked
    union all
    select report.id, 1, report.published_from
    from asked
    join report_incident link on link.incident = asked.told[1] and link.role = 'main'
    join report on report.id = link.report
    where report.copy_of is null and report.revised_by is null and report.id <> asked.family
      and report.published_from <= asked.published_to and report.published_to >= asked.published_from
      and array(select incident from report_incident where report = report.id and role = 'main' order by incident) = asked.told
)
select
    report.id,
    report.published_from,
    report.published_to,
    array(select incident from report_incident where report = report.id and role = 'main' order by incident),
    array(select distinct name from unnest(report.parties || report.places || report.channels || report.incidents) name order by name),
    (select coalesce(jsonb_agg(jsonb_build_object('speaker', speaker, 'stance', stance) order by quote_start, ordinal), '[]') from claim where claim.report = report.id),
    (select coalesce(jsonb_agg(distinct jsonb_build_object('what', what, 'min', min, 'max', max)), '[]') from quantity where quantity.report = report.id),
    report.agencies
from candidate
join report using (id)
order by candidate.rank, candidate.published_from, report.id collate "C"
limit @limit
