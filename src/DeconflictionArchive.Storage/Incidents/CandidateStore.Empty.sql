-- Those of @ids that no event is gathered into.
select id from unnest(@ids) id where not exists (select from told_event where told_event.incident = id)
