-- Every kept report in the order asked for: the columns of ReportCard, and its score.
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
    kept.score
from kept
join report on report.id = kept.id
left join report_reading on report_reading.report = report.id
left join copy_date on copy_date.report = report.id
order by
    case when @sort = 'relevance' then kept.score end desc,
    case when @sort = 'newest' then kept.published_to end desc nulls last,
    case when @sort = 'newest' then kept.published_from end desc nulls last,
    case when @sort = 'oldest' then kept.published_from end nulls last,
    case when @sort = 'oldest' then kept.published_to end nulls last,
    kept.id
