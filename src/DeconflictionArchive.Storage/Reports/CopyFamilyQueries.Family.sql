-- A report's wire family, the original first: id, whether it is the original, whether its body has the original's words, text,
-- page, mentions, and how many the family has.
with original as (
    select original.id, original.body_sha256
    from report asked
    join report original on original.id = coalesce(asked.copy_of, asked.id)
    where asked.id = @id
), member as (
    select report.id from report join original on report.id = original.id
    union all
    select report.id from report join original on report.copy_of = original.id
)
select
    report.id,
    report.id = original.id,
    coalesce(report.body_sha256 = original.body_sha256, false),
    report.text,
    report_reading.reading -> 'page',
    coalesce(report_reading.reading -> 'mentions', '[]'),
    (select count(*) from member)
from member
join report on report.id = member.id
join report_reading on report_reading.report = report.id
cross join original
order by report.id <> original.id, report.published_from nulls last, report.id collate "C"
limit @limit
