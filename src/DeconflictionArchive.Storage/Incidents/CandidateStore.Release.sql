-- Takes candidates from the reports, claims, numbers and channel uses that tell of them, before they are given out anew.
-- A report without events is linked by an editor, and stays.
delete from report_incident where incident = any (@ids) and report in (select report from told_event);
update claim set incident = null where incident = any (@ids);
update quantity set incident = null where incident = any (@ids);
update channel_use set incident = null where incident = any (@ids);
update told_event set incident = null where incident = any (@ids);
