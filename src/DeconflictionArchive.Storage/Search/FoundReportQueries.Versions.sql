-- Of each report of a list of ids what its rows are told by: id, the transactions that wrote them, when, how many repeat it,
-- and the state of the store in which that is so (see Moment).
select
    report.id, report.xmin, coalesce(report_reading.xmin, '0'), coalesce(copy_date.xmin, '0'), report.updated_at,
    (select count(*)::int from report copy where copy.copy_of = report.id),
    case when not pg_is_in_recovery() then pg_current_snapshot()::text end
from unnest(@ids) hit(id)
join report on report.id = hit.id
left join report_reading on report_reading.report = report.id
left join copy_date on copy_date.report = report.id
