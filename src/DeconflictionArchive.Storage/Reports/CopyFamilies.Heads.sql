-- Gives each of @bodies the beginning beside it, or none.
update copy_body
set head = judged.head
from unnest(@bodies, @heads) as judged (body, head)
where body_sha256 = judged.body
