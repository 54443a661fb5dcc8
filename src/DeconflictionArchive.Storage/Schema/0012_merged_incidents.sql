-- Looked up for every candidate that is withdrawn: what was merged into an incident keeps it.
create index incident_merged_into on incident (merged_into) where merged_into is not null;
