-- Makes the role that may read and nothing else, and lets it read all there is. Answers whether the current user can act as it.
-- Run after every upgrade: the right to make roles may come later than the tables. Roles belong to the whole server, so another
-- database's upgrade may make the same role at the same moment.
do $$
begin
    if not exists (select from pg_roles where rolname = 'archive_reader') then
        create role archive_reader nologin;
    end if;
exception when duplicate_object or unique_violation or insufficient_privilege then
    null;
end
$$;

do $$
begin
    if not pg_has_role(current_user, 'archive_reader', 'member') then
        execute format('grant archive_reader to %I', current_user);
    end if;
exception when undefined_object or insufficient_privilege or unique_violation or internal_error then
    null;
end
$$;

do $$
begin
    if exists (select from pg_tables where schemaname = 'public'
               and not has_table_privilege('archive_reader', format('%I.%I', schemaname, tablename), 'select')) then
        grant usage on schema public to archive_reader;
        grant select on all tables in schema public to archive_reader;
        alter default privileges in schema public grant select on tables to archive_reader;
    end if;
exception when undefined_object or insufficient_privilege then
    null;
end
$$;

select exists (select from pg_roles where rolname = 'archive_reader' and pg_has_role(current_user, oid, 'member'))
