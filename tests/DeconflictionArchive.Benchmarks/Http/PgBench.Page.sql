-- A page of a search with its counts in one statement: the best 25 with title and text, and how the rest lies by source, party and month.
with found as materialized (
    select id, source, parties, published_from, ts_rank(lexemes, {words}::tsquery) as score
    from report
    where lexemes @@ {words}::tsquery and revised_by is null and copy_of is null
), page as (
    select id, score from found order by score desc, id limit 25
)
select 'hit', id, score, title, text from page join report using (id)
union all
select 'total', null, count(*), null, null from found
union all
select 'source', source, count(*), null, null from found where source is not null group by source
union all
select 'party', party, count(*), null, null from found cross join unnest(parties) party group by party
union all
select 'month', to_char(published_from, 'YYYY-MM'), count(*), null, null from found where published_from is not null group by 2;
