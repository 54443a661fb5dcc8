-- The reports of a list of ids in its order, with the text and what was read in it where snippets are wanted.
select
    r.id, r.title, r.source, r.source_name, r.published_from, r.published_to, r.published_precision, r.published_basis,
    r.agencies, r.parties, r.places, r.channels, r.incidents, r.copy_of,
    (select count(*) from report copy where copy.copy_of = r.id)::integer,
    hit.score,
    case when @with_text then r.text end,
    case when @with_text then (select reading from report_reading where report = r.id) end
from unnest(@ids, @scores) with ordinality hit(id, score, n)
join report r on r.id = hit.id
order by hit.n
