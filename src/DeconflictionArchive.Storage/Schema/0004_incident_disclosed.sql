-- The day an incident was first made public, where that is later than the day it happened.
alter table incident add column disclosed_on date;
alter table incident add constraint incident_disclosed_on_is_plausible check (disclosed_on between date '1900-01-01' and date '2100-12-31');
