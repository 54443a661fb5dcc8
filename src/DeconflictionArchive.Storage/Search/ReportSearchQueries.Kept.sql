-- The beginning of every search: "kept" holds the reports a question keeps, scored by BM25, copies collapsed when asked;
-- "matched" also those that fall out for having no date. Conditions on parameters fold away when the statement is planned.
with matched as materialized (
    select
        r.id collate "C" as id,
        r.copy_of,
        coalesce(r.copy_of, r.id) as family,
        r.published_from,
        r.published_to,
        not @undated and r.published_from is null as falls_out,
        case when @facets @> '{source}' then r.source end as source,
        case when @facets @> '{agency}' then r.agencies end as agencies,
        case when @facets @> '{party}' then r.parties end as parties,
        case when @facets @> '{place}' then r.places end as places,
        case when @facets @> '{channel}' then r.channels end as channels,
        case when @facets @> '{incident}' then r.incidents end as incidents,
        case when @scored then (
            -- The parts are added in the order of the terms: another engine that does the same gets the same number.
            select coalesce(sum((@factors)[term.n] * term.frequency / (term.frequency + @norm_base + @norm_slope * r.lexeme_count) order by term.n), 0)
            from (
                select m.term as n, max(cardinality(found.positions) + (@title_weight - 1) * width_bucket(r.lexeme_title_count::smallint, found.positions)) as frequency
                -- Weight B is used nowhere else: the filter leaves only the lexemes asked for, by binary search in the vector.
                from unnest(ts_filter(setweight(r.lexemes, 'B', @lexemes), '{b}')) found
                join unnest(@lexemes, @lexeme_terms) m(lexeme, term) on m.lexeme = found.lexeme
                group by m.term
                union all
                select prefix.term, 1
                from unnest(@prefix_queries, @prefix_terms) prefix(query, term)
                where r.lexemes @@ prefix.query::tsquery
            ) term
        ) end as score
    from report r
    where r.revised_by is null
        and (@words is null
            or (@long is null and r.lexemes @@ @words::tsquery)
            or (@long is not null and ((r.lexemes @@ @words::tsquery and r.lexeme_count <= @longest_certain) or r.id = any (@long))))
        and (
            (@dated and r.published_from is not null and (@to::date is null or r.published_from <= @to) and (@from::date is null or r.published_to >= @from))
            or ((@undated or @counts_undated) and r.published_from is null))
        and (@copies <> 'only' or r.copy_of is not null)
        and (@source is null or r.source = any (@source))
        and (@agency is null or r.agencies && @agency)
        and (@party is null or r.parties && @party)
        and (@place is null or r.places && @place)
        and (@channel is null or r.channels && @channel)
        and (@incident is null or r.incidents && @incident)
        and (@no_source is null or r.source is null or r.source <> all (@no_source))
        and (@no_agency is null or not r.agencies && @no_agency)
        and (@no_party is null or not r.parties && @no_party)
        and (@no_place is null or not r.places && @no_place)
        and (@no_channel is null or not r.channels && @no_channel)
        and (@no_incident is null or not r.incidents && @no_incident)
),
kept as materialized (
    select * from matched where not falls_out and (@copies <> 'collapse' or copy_of is null)
    union all
    -- Of copies whose original is not found, the first speaks for the family.
    select copy.*
    from (
        select distinct on (family) * from matched
        where @copies = 'collapse' and copy_of is not null and not falls_out
        order by family, id
    ) copy
    where not exists (select from matched original where original.id = copy.family and not original.falls_out)
)
