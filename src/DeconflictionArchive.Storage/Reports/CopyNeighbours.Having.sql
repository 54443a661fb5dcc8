-- Who has each of @keys: key, body, how many keys a body of its length has. Key by key: for thousands of keys at once the planner
-- would read every body and compare it with all of them.
select key, body_sha256, expected_keys from unnest(@keys) key join copy_body on keys @> array[key]
