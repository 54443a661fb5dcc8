-- What tells the state of the store: which transactions can be seen. It is another as soon as one that wrote has ended.
-- Null on a replica, whose snapshots do not list the transactions under way.
select case when not pg_is_in_recovery() then pg_current_snapshot()::text end
