-- @keys are not looked up from now on. Returns the bodies that had them, and their places.
with remembered as (
    insert into common_run select unnest(@keys) on conflict do nothing
)
update copy_body
set keys = array(select key from unnest(keys) with ordinality as kept (key, place) where key <> all (@keys) order by place)
where keys && @keys
returning body_sha256, first_on, first_report
