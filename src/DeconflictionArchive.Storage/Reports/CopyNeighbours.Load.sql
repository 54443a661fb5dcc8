-- The bodies @bodies, and those of @numbers: body, place, fingerprint, keys, the beginning they belong to and its place, number.
select
    body.body_sha256, body.first_on, body.first_report, body.hashes, body.scale_bits, body.keys,
    body.head, beginning.first_on, beginning.first_report, body.number
from copy_body body
left join copy_body beginning on beginning.body_sha256 = body.head
where body.body_sha256 = any (@bodies) or body.number = any (@numbers)
