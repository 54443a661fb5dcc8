-- One row: the last position of the feed, and how many reports are searched and how many words they have at that moment.
select (select coalesce(max(position), 0) from change), count(*), coalesce(sum(lexeme_count), 0)::bigint
from report
where revised_by is null
