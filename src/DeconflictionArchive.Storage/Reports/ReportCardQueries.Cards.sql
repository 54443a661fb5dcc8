-- Reports by their ids, as a list shows them: the columns of ReportCard, the date with its evidence as read in the text and in copies.
select
    report.id, report.title, report.source, report.source_name,
    report.published_from, report.published_to, report.published_precision, report.published_basis,
    coalesce(report_reading.reading -> 'published' -> 'evidence', '[]') || coalesce(copy_date.evidence, '[]'),
    coalesce(report_reading.reading -> 'published' -> 'rejected', '[]') || coalesce(copy_date.rejected, '[]'),
    report.agencies, report.parties, report.places, report.channels, report.incidents, report.copy_of,
    (select count(*)::int from report copy where copy.copy_of = report.id),
    report.updated_at,
    case when report.title is null then left(report.text, 4000) end,
    case when report.title is null then report_reading.reading -> 'page' end
from report
join report_reading on report_reading.report = report.id
left join copy_date on copy_date.report = report.id
where report.id = any (@ids)
