-- Cues without which a report does not tell of the incident, beside those that only speak for it.
alter table incident add column needs text[] not null default '{}';
alter table incident alter column needs drop default;
