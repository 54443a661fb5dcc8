-- Links each report that has one of @bodies, or is one of @reports, to the report that told the same first: of one family the
-- earliest published, by id where the date does not decide, whatever order they came in. Returns the ids whose link changed.
with touched as (
    select id, body_sha256, published_from
    from report
    where body_sha256 = any (@bodies)
), family as (
    select id, first_value(id) over (partition by body_sha256 order by published_from nulls last, id) as original
    from touched
    union all
    -- A new reading may have taken a report out of its family.
    select id, id from report where id = any (@reports) and body_sha256 is null
)
update report
set copy_of = nullif(family.original, report.id), updated_at = @now
from family
where report.id = family.id and report.copy_of is distinct from nullif(family.original, report.id)
returning report.id
