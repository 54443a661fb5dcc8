-- One row: how many reports, how many words in them, and in how many of them each tsquery of a list is found.
select
    count(*),
    coalesce(sum(lexeme_count), 0)::bigint,
    array(
        select (select count(*) from report found where found.lexemes @@ asked.query::tsquery and found.revised_by is null)
        from unnest(@queries) with ordinality asked(query, n)
        order by asked.n)
from report
where revised_by is null
