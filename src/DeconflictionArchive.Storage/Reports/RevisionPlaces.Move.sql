-- Puts stored reports where they stand now among the texts of their pages. A text that was revised leaves its wire family.
update report
set address_key = moved.key,
    address = coalesce(report.address, moved.address),
    revision = moved.revision,
    revises = moved.revises,
    revised_by = moved.revised_by,
    body_sha256 = case when moved.revised_by is null then report.body_sha256 end,
    updated_at = @now
from unnest(@ids, @keys, @addresses, @revisions, @revises, @revised_by) moved(id, key, address, revision, revises, revised_by)
where report.id = moved.id
