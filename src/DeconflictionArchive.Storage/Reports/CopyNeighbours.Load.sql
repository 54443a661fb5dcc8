-- Bodies that have one of @keys or are one of @bodies: body, place, fingerprint, keys, the beginning they belong to and its place.
-- Key by key: for thousands of keys at once the planner would read every body and compare it with all of them.
with near as materialized (
    select body_sha256 from unnest(@keys) key join copy_body on keys @> array[key]
    union
    select unnest(@bodies)
)
select
    body.body_sha256, body.first_on, body.first_report, body.hashes, body.scale_bits, body.keys,
    body.head, beginning.first_on, beginning.first_report
from near
join copy_body body using (body_sha256)
left join copy_body beginning on beginning.body_sha256 = body.head
