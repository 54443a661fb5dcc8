-- The changes a filter keeps after a position, oldest first: total (of all after since), position, changed_at, kind, subject, subject_id, detail.
-- Always at least one row; its position is null when the page is empty.
select kept.total, page.*
from (
    select count(*) as total
    from change
    where position > @since
      and (cardinality(@kinds::text[]) = 0 or kind = any (@kinds))
      and kind <> all (@no_kinds)
      and (cardinality(@subjects::text[]) = 0 or subject = any (@subjects))
      and subject <> all (@no_subjects)
) as kept
left join lateral (
    select position, changed_at, kind, subject, subject_id, detail
    from change
    where position > @after
      and (cardinality(@kinds) = 0 or kind = any (@kinds))
      and kind <> all (@no_kinds)
      and (cardinality(@subjects) = 0 or subject = any (@subjects))
      and subject <> all (@no_subjects)
    order by position
    limit @limit
) as page on true
order by page.position
