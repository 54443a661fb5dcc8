-- What changed after a position, oldest first: last position of the feed, position, subject, subject_id.
-- Always at least one row; its position is null when nothing changed.
select coalesce(latest.position, 0), changed.*
from (select max(position) as position from change) latest
left join lateral (
    select position, subject, subject_id from change where position > @after order by position limit @limit
) changed on true
order by changed.position
