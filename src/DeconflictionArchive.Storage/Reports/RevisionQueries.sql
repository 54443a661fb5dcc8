-- The texts of the page a report was taken from, the newest first: how many there are, address, id, revision, title, imported_at,
-- text, page, mentions. Walks from text to text, as a page has few and only the newest is in the index.
with recursive newer as (
    select id, revised_by from report where id = @id
    union all
    select report.id, report.revised_by from newer join report on report.id = newer.revised_by
), page as (
    select report.id, report.revises from newer join report on report.id = newer.id where newer.revised_by is null
    union all
    select report.id, report.revises from page join report on report.id = page.revises
)
select
    (select count(*) from page),
    report.address, report.id, report.revision, report.title, report.imported_at, report.text,
    report_reading.reading -> 'page',
    coalesce(report_reading.reading -> 'mentions', '[]')
from page
join report on report.id = page.id
join report_reading on report_reading.report = report.id
order by report.revision desc
limit @limit
