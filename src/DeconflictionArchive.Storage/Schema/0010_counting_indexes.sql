-- What lists count and order by, in indexes of their own: exact totals over every report then read these and not the tables.
create index report_days on report (id) include (published_from, published_to, published_basis, source, copy_of);
create index incident_days on incident (id) include (occurred_from, occurred_to, status, curated_at);
create index report_lexeme_count on report (lexeme_count);

-- Backwards this is the order of the newest first, undated ones last; claim_said_on is that of the oldest first.
create index claim_newest on claim (said_on nulls first, id) include (report, speaker, attributed_to, about, stance, question, incident);

create index channel_use_ledger on channel_use (channel, outcome, report, ordinal) include (incident, phase, told_by);
drop index channel_use_channel;

create index change_kind on change (position) include (kind, subject);
