-- Bodies behind a place that have one of @keys and belong to no beginning before it: body, first_on, first_report, hashes, scale_bits.
select body.body_sha256, body.first_on, body.first_report, body.hashes, body.scale_bits
from copy_body body
left join copy_body beginning on beginning.body_sha256 = body.head
where body.keys && @keys
  and (coalesce(body.first_on, 'infinity'), body.first_report collate "C") > (coalesce(@on, 'infinity'), @report)
  and (body.head is null or (coalesce(beginning.first_on, 'infinity'), beginning.first_report collate "C") > (coalesce(@on, 'infinity'), @report))
