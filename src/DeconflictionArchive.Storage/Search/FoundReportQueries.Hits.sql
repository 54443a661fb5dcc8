-- The reports of a list of ids in its order: the columns of ReportCard, score, text and reading where snippets are wanted, and
-- the transactions that wrote the rows.
select
    report.id, report.title, report.source, report.source_name,
    report.published_from, report.published_to, report.published_precision, report.published_basis,
    coalesce(report_reading.reading -> 'published' -> 'evidence', '[]') || coalesce(copy_date.evidence, '[]'),
    coalesce(report_reading.reading -> 'published' -> 'rejected', '[]') || coalesce(copy_date.rejected, '[]'),
    report.agencies, report.parties, report.places, report.channels, report.incidents, report.copy_of,
    (select count(*)::int from report copy where copy.copy_of = report.id),
    report.updated_at,
    case when report.title is null then left(report.text, 4000) end,
    case when report.title is null then report_reading.reading -> 'page' end,
    hit.score,
    case when @with_text then report.text end,
    case when @with_text then report_reading.reading end,
    report.xmin, coalesce(report_reading.xmin, '0'), coalesce(copy_date.xmin, '0')
from unnest(@ids, @scores) with ordinality hit(id, score, n)
join report on report.id = hit.id
left join report_reading on report_reading.report = report.id
left join copy_date on copy_date.report = report.id
order by hit.n
