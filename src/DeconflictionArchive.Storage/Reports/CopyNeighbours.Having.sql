-- Who has each of @keys that anyone has: key, the numbers of the bodies, how many keys a body of the length of each has. Key by key:
-- for thousands of keys at once the planner would read every body and compare it with all of them.
select key, body.numbers, body.expected_keys
from unnest(@keys) key
cross join lateral (
    select array_agg(number) as numbers, array_agg(expected_keys) as expected_keys from copy_body where keys @> array[key]
) body
where body.numbers is not null
