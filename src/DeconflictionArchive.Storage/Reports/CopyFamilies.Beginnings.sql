-- The beginnings of families before a place that have one of @keys, the earliest first: body, hashes, scale_bits.
select body_sha256, hashes, scale_bits
from copy_body
where keys && @keys and head is null
  and (coalesce(first_on, 'infinity'), first_report collate "C") < (coalesce(@on, 'infinity'), @report)
order by coalesce(first_on, 'infinity'), first_report collate "C"
