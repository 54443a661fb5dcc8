-- Every kept report in the order asked for.
select
    r.id, r.title, r.source, r.source_name, r.published_from, r.published_to, r.published_precision, r.published_basis,
    r.agencies, r.parties, r.places, r.channels, r.incidents, r.copy_of,
    (select count(*) from report copy where copy.copy_of = r.id)::integer,
    kept.score,
    null::text,
    null::jsonb
from kept
join report r on r.id = kept.id
order by
    case when @sort = 'relevance' then kept.score end desc,
    case when @sort = 'newest' then kept.published_to end desc nulls last,
    case when @sort = 'newest' then kept.published_from end desc nulls last,
    case when @sort = 'oldest' then kept.published_from end nulls last,
    case when @sort = 'oldest' then kept.published_to end nulls last,
    kept.id
