-- Rows of four kinds of part: the ids of a page in order, the total, the count of what fell out undated, and facet values.
, page as (
    select id, score
    from kept
    where @after_id is null or case @sort
        when 'relevance' then score < @after_score or (score = @after_score and id > @after_id)
        when 'newest' then case
            when @after_from::date is null then published_from is null and id > @after_id
            else published_from is null or published_to < @after_to
                or (published_to = @after_to and (published_from < @after_from or (published_from = @after_from and id > @after_id))) end
        else case
            when @after_from::date is null then published_from is null and id > @after_id
            else published_from is null or published_from > @after_from
                or (published_from = @after_from and (published_to > @after_to or (published_to = @after_to and id > @after_id))) end
        end
    order by
        case when @sort = 'relevance' then score end desc,
        case when @sort = 'newest' then published_to end desc nulls last,
        case when @sort = 'newest' then published_from end desc nulls last,
        case when @sort = 'oldest' then published_from end nulls last,
        case when @sort = 'oldest' then published_to end nulls last,
        id
    limit @limit
)
-- Numbered as they come out of the page, which is in order.
select 'hit' as part, id as value, row_number() over () as count, score from page
union all
select 'total', null, count(*), null from kept
union all
select 'undated', null, case when @copies = 'collapse' then count(distinct family) else count(*) end, null
from matched where @counts_undated and falls_out
union all
select 'source', source, count(*), null from kept where @facets @> '{source}' and source is not null group by source
union all
select 'agency', value, count(*), null from kept, unnest(agencies) value where @facets @> '{agency}' group by value
union all
select 'party', value, count(*), null from kept, unnest(parties) value where @facets @> '{party}' group by value
union all
select 'place', value, count(*), null from kept, unnest(places) value where @facets @> '{place}' group by value
union all
select 'channel', value, count(*), null from kept, unnest(channels) value where @facets @> '{channel}' group by value
union all
select 'incident', value, count(*), null from kept, unnest(incidents) value where @facets @> '{incident}' group by value
union all
select 'month', to_char(published_from::timestamp, 'YYYY-MM'), count(*), null from kept
where @facets @> '{month}' and date_trunc('month', published_from::timestamp) = date_trunc('month', published_to::timestamp) group by 2
union all
select 'year', to_char(published_from::timestamp, 'YYYY'), count(*), null from kept
where @facets @> '{year}' and date_trunc('year', published_from::timestamp) = date_trunc('year', published_to::timestamp) group by 2
