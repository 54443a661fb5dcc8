-- Deletes candidates that no event is gathered into any more; an editor's word on a report keeps the one it names.
create temporary table withdrawn on commit drop as
select id from incident
where id = any (@ids) and not exists (select from report_incident where report_incident.incident = incident.id);
delete from incident_place where incident in (select id from withdrawn);
delete from incident_party where incident in (select id from withdrawn);
delete from incident_channel where incident in (select id from withdrawn);
delete from incident_source where incident in (select id from withdrawn);
delete from incident where id in (select id from withdrawn);
drop table withdrawn;
