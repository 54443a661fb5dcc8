-- Links the reports of @bodies, and of the bodies that are copies of them, to the first report of their family; those of
-- @reports without a body to tell a copy by to none. Returns the ids whose link changed, and what they were linked to.
with body as (
    select body_sha256, first_report, head from copy_body where body_sha256 = any (@bodies)
    union
    select body_sha256, first_report, head from copy_body where head = any (@bodies)
), link as (
    select report.id, nullif(coalesce(beginning.first_report, body.first_report), report.id) as original
    from body
    left join copy_body beginning on beginning.body_sha256 = body.head
    join report on report.body_sha256 = body.body_sha256
    union all
    select id, null from report where id = any (@reports) and body_sha256 is null
)
update report
set copy_of = link.original, updated_at = @now
from link
join report before on before.id = link.id
where report.id = link.id and report.copy_of is distinct from link.original
returning report.id, before.copy_of
