-- The parties in most of the kept reports, and the pairs of them that reports name together.
, node as materialized (
    select party, count(*) as reports
    from kept, unnest(parties) party
    group by party
    order by reports desc, party collate "C"
    limit @parties
)
select party collate "C", null, reports from node
union all
select first.party collate "C", second.party collate "C", count(*)
from kept
cross join unnest(kept.parties) first(party)
cross join unnest(kept.parties) second(party)
where first.party collate "C" < second.party collate "C"
    and first.party in (select party from node)
    and second.party in (select party from node)
group by 1, 2
order by 2 nulls first, 3 desc, 1
