-- A new text at an address revises the text before it. All texts stay; revised_by is set on all but the newest, and only reports
-- without it are listed, searched and counted. Such a text is in no wire family either: its body_sha256 is null.
-- address_key is the address without what does not tell pages apart: all texts of one page have the same.
alter table report add column address_key text;
alter table report add column revised_by text;
alter table report add constraint report_revised_by_fk foreign key (revised_by) references report (id) deferrable initially deferred;
alter table report add constraint report_revised_has_a_page check (
    (revised_by is null or (address_key is not null and revised_by <> id and body_sha256 is null)) and (revises is null or address_key is not null));

-- One text of a page is the newest.
create unique index report_address_key on report (address_key) where address_key is not null and revised_by is null;
create index report_revised_by on report (revised_by) include (id) where revised_by is not null;

-- Counts leave out what was revised and still read these alone.
drop index report_days;
create index report_days on report (id) include (published_from, published_to, published_basis, source, copy_of, revised_by);
drop index report_lexeme_count;
create index report_lexeme_count on report (lexeme_count) where revised_by is null;

-- Nothing is looked up by the address as it came, and an index takes no key as long as an address may be.
drop index report_address;

create or replace view told_channel_use as
select
    channel_use.*,
    coalesce(incident.occurred_from, report.published_from) as occurred_from,
    coalesce(incident.occurred_to, report.published_to) as occurred_to,
    case when incident.id is null then report.published_basis else incident_basis(incident.status, incident.curated_at) end as basis,
    (
        select claim.id
        from claim
        where claim.report = channel_use.report
          and claim.quote_start < channel_use.start + channel_use.length
          and channel_use.start < claim.quote_start + claim.quote_length
        order by (claim.speaker = channel_use.told_by) desc nulls last, claim.quote_length, claim.ordinal
        limit 1
    ) as claim
from channel_use
join report on report.id = channel_use.report and report.revised_by is null
left join incident on incident.id = channel_use.incident;
