-- How many reports, outlets and independent origins tell of each incident: incident, reports, sources, origins.
select
    report_incident.incident,
    count(*)::int,
    count(distinct report.source)::int,
    count(distinct coalesce(report.copy_of, report.id))::int
from report_incident
join report on report.id = report_incident.report and report.revised_by is null
where report_incident.incident = any (@ids)
group by report_incident.incident
