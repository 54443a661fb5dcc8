-- Puts in the bodies of copy_body_come that are new, where they stand, without the runs nobody is looked up by; those whose sample
-- is another than before have no report to stand by until they are moved to their place. Returns both, and the places.
insert into copy_body (body_sha256, number, first_on, first_report, scale_bits, expected_keys, hashes, keys)
select
    body_sha256, number, first_on, first_report, scale_bits, expected_keys, hashes,
    array(
        select key from unnest(keys) with ordinality as kept (key, place)
        where not exists (select from common_run where hash = key)
        order by place
    )
from copy_body_come
on conflict (body_sha256) do update
set number = excluded.number, first_report = '', scale_bits = excluded.scale_bits, expected_keys = excluded.expected_keys, hashes = excluded.hashes, keys = excluded.keys
where copy_body.hashes <> excluded.hashes
returning body_sha256, first_on, first_report
