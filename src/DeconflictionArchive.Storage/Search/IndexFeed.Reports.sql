-- What the index in memory keeps: of the reports of a list of ids, or of all where there is no list. Revised texts are not searched.
select
    id, lexeme_count, lexeme_title_count, published_from, published_to, copy_of, source,
    agencies, parties, places, channels, incidents, tsvectorsend(lexemes)
from report
where revised_by is null and (@ids::text[] is null or id = any (@ids))
