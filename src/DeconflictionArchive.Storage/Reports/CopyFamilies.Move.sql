-- Puts each of @bodies where the first of its reports stands by its own date. Returns those that moved, and their new places.
with first as (
    select distinct on (body_sha256) body_sha256, own.published_from, id
    from report
    left join copy_date on copy_date.report = report.id
    cross join lateral (select case when copy_date.report is null then report.published_from else copy_date.own_from end as published_from) own
    where body_sha256 = any (@bodies)
    order by body_sha256, own.published_from nulls last, id collate "C"
)
update copy_body
set first_on = first.published_from, first_report = first.id
from first
where copy_body.body_sha256 = first.body_sha256
  and (copy_body.first_on is distinct from first.published_from or copy_body.first_report <> first.id)
returning copy_body.body_sha256, copy_body.first_on, copy_body.first_report
