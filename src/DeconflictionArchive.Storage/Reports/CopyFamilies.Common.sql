-- Of @keys, those that more than @most bodies have are not looked up from now on. Returns the bodies that had them, and their places.
with common as (
    select key
    from unnest(@keys) key
    where (select count(*) from (select from copy_body where keys @> array[key] limit @most + 1) having_it) > @most
), remembered as (
    insert into common_run select key from common on conflict do nothing
)
update copy_body
set keys = array(select key from unnest(keys) with ordinality as kept (key, place) where key not in (select key from common) order by place)
where keys && array(select key from common)
returning body_sha256, first_on, first_report
