-- Puts each of @bodies where the first of its reports stands. Returns those that moved, and their new places.
with first as (
    select distinct on (body_sha256) body_sha256, published_from, id
    from report
    where body_sha256 = any (@bodies)
    order by body_sha256, published_from nulls last, id collate "C"
)
update copy_body
set first_on = first.published_from, first_report = first.id
from first
where copy_body.body_sha256 = first.body_sha256
  and (copy_body.first_on is distinct from first.published_from or copy_body.first_report <> first.id)
returning copy_body.body_sha256, copy_body.first_on, copy_body.first_report
