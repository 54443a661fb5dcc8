-- Brings the list of incidents on reports up to what they are linked with: the ids of those that changed.
with linked as (
    select report.id, coalesce(array_agg(report_incident.incident order by report_incident.incident collate "C") filter (where report_incident.incident is not null), '{}') as incidents
    from report
    left join report_incident on report_incident.report = report.id
    where report.id = any (@reports)
    group by report.id
)
update report set incidents = linked.incidents, updated_at = @now
from linked
where report.id = linked.id and report.incidents <> linked.incidents
returning report.id
