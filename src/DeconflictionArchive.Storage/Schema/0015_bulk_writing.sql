-- Lists that wait are merged into these indexes at the end of each batch (PendingLists.cs): sorted and each key once, a tenth of the
-- work of a key at a time, and searches still meet no list that waits. The limit is above what a batch brings.
alter index report_lexemes set (fastupdate = on, gin_pending_list_limit = 65536);
alter index report_agencies set (fastupdate = on);
alter index report_parties set (fastupdate = on);
alter index report_places set (fastupdate = on);
alter index report_channels set (fastupdate = on);
alter index report_incidents set (fastupdate = on);
alter index copy_body_keys set (fastupdate = on, gin_pending_list_limit = 65536);
alter index told_event_blocks set (fastupdate = on);

-- Copies are looked up among all bodies, and no statement asks for those of the beginnings alone.
drop index copy_body_keys_of_heads;

do $$
begin
    alter table report_reading alter column reading set compression lz4;
    alter table told_event alter column told set compression lz4;
exception when feature_not_supported then
    null;
end
$$;

-- How many keys a body of this length has, with those that are not looked up any more: what its copies must share follows from it.
alter table copy_body add column expected_keys integer;
update copy_body set expected_keys = cardinality(hashes) >> greatest(0, 3 - scale_bits);
alter table copy_body alter column expected_keys set not null;
