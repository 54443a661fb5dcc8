-- The reports of the families of the originals @families, each with its own date and what copies added to it: family, id,
-- own_from, own_to, own_precision, own_basis, evidence, rejected.
select
    coalesce(report.copy_of, report.id),
    report.id,
    case when copy_date.report is null then report.published_from else copy_date.own_from end,
    case when copy_date.report is null then report.published_to else copy_date.own_to end,
    coalesce(copy_date.own_precision, report.published_precision),
    coalesce(copy_date.own_basis, report.published_basis),
    copy_date.evidence::text,
    copy_date.rejected::text
from report
left join copy_date on copy_date.report = report.id
where report.copy_of = any (@families) or (report.id = any (@families) and report.copy_of is null)
