-- Takes candidates from the reports, claims, numbers and channel uses that tell of them, before they are given out anew: pairs of
-- @reports and @incidents.
delete from report_incident using unnest(@reports, @incidents) as told (report, incident)
where report_incident.report = told.report and report_incident.incident = told.incident;
update claim set incident = null from unnest(@reports, @incidents) as told (report, incident)
where claim.report = told.report and claim.incident = told.incident;
update quantity set incident = null from unnest(@reports, @incidents) as told (report, incident)
where quantity.report = told.report and quantity.incident = told.incident;
update channel_use set incident = null from unnest(@reports, @incidents) as told (report, incident)
where channel_use.report = told.report and channel_use.incident = told.incident;
