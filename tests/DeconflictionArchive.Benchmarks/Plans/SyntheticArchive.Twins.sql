-- Twins of every stored report under other ids and days, @twins of each. A twin has the texts and findings of its report, but
-- word runs, candidates and events of its own, as reports of another year would have.
create temporary table twin as
select id as old, n, 'r-' || translate(left(md5(id || n), 16), '0189', 'wxyz') as new, (n * 37) % 2500 as days, (n::bigint * 2654435761 % 536870912)::int as salt
from report cross join generate_series(1, @twins) n;
create index on twin (old, n);
create temporary table candidate_twin as
select id as old, n, (left(id, 10)::date + days) || substr(id, 11) || '-' || n as new, days
from incident
cross join (select distinct n, days from twin) as each_n
where status = 'candidate' and id ~ '^\d{4}-\d\d-\d\d-';
create index on candidate_twin (old, n);
analyze twin;
analyze candidate_twin;

insert into report ({report}) overriding user value
select {twin_report} from report join twin on twin.old = report.id order by md5(twin.new);
insert into report_reading select twin.new, reading from report_reading join twin on twin.old = report order by twin.new;
insert into incident ({incident}) select {twin_incident} from incident join candidate_twin on candidate_twin.old = incident.id;
insert into incident_place select candidate_twin.new, place, ordinal from incident_place join candidate_twin on candidate_twin.old = incident;
insert into incident_party select candidate_twin.new, party, role, ordinal from incident_party join candidate_twin on candidate_twin.old = incident;
insert into incident_channel select candidate_twin.new, channel, ordinal from incident_channel join candidate_twin on candidate_twin.old = incident;
insert into report_incident
select twin.new, coalesce(candidate_twin.new, incident), role, reasons
from report_incident join twin on twin.old = report left join candidate_twin on candidate_twin.old = incident and candidate_twin.n = twin.n
order by twin.new;
insert into claim ({claim}) select {twin_claim} from claim join twin on twin.old = claim.report left join candidate_twin on candidate_twin.old = incident and candidate_twin.n = twin.n order by twin.new;
insert into quantity ({quantity}) select {twin_quantity} from quantity join twin on twin.old = quantity.report left join candidate_twin on candidate_twin.old = incident and candidate_twin.n = twin.n order by twin.new;
insert into channel_use ({channel_use}) select {twin_channel_use} from channel_use join twin on twin.old = channel_use.report left join candidate_twin on candidate_twin.old = incident and candidate_twin.n = twin.n order by twin.new;
insert into told_event ({told_event}) select {twin_told_event} from told_event join twin on twin.old = told_event.report left join candidate_twin on candidate_twin.old = incident and candidate_twin.n = twin.n order by twin.new;
insert into copy_body ({copy_body}) select {twin_copy_body} from copy_body join twin on twin.old = copy_body.first_report order by twin.new;

-- Each thousand came with one run of the importer; of each, one record in a hundred was rejected.
insert into import (origin, started_at, finished_at, stored, duplicate, revised, rejected)
select 'crawl-' || n || '.warc.gz', now(), now(), 1000, 0, 0, 10 from generate_series(1, (select count(*) / 1000 + 1 from report)) n;
insert into report_original select text_sha256, convert_to(id, 'UTF8') from report;
insert into provenance (report, import, file, record, sha256, encoding, metadata, imported_at)
select id, ordinal / 1000 + 1, 'crawl-' || ordinal / 1000 + 1 || '.warc.gz', ordinal % 1000 + 1, text_sha256, 'utf-8', '{}', now() from report order by ordinal;
insert into import_verdict (import, file, record, sha256, verdict, report)
select import, file, record, sha256, 'stored', report from provenance order by id;
insert into import_verdict (import, file, record, verdict, code)
select id, origin, 1000 + n, 'rejected', 'empty' from import cross join generate_series(1, 10) n;
insert into change (changed_at, kind, subject, subject_id) select now(), 'created', 'report', new from twin order by md5(new);
insert into change (changed_at, kind, subject, subject_id) select now(), 'created', 'incident', new from candidate_twin;
