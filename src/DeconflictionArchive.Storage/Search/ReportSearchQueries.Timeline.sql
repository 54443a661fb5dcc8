-- Per day, month or year: reports and families of copies whose whole interval lies in it; then what lies in none.
select date_trunc(@step, published_from::timestamp)::date, count(*), count(distinct family)
from kept
where date_trunc(@step, published_from::timestamp) = date_trunc(@step, published_to::timestamp)
group by 1
union all
select null, count(*) filter (where published_from is null), count(*) filter (where published_from is not null)
from kept
where published_from is null or date_trunc(@step, published_from::timestamp) <> date_trunc(@step, published_to::timestamp)
order by 1 nulls last
