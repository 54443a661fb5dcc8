-- Makes the role that may read and nothing else, lets the current user act as it, and lets it read all there is. Returns nothing;
-- what the current user may not do is left undone. Run after every upgrade: the right to make roles may come later than the tables.
-- Roles belong to the whole server, so another database's upgrade may make the same role at the same moment.
do $$
begin
    if not exists (select from pg_roles where rolname = 'archive_reader') then
        create role archive_reader nologin;
    end if;
exception when duplicate_object or unique_violation or insufficient_privilege then
    null;
end
$$;

-- Since PostgreSQL 16 whoever makes a role may grant it and yet not act as it, so acting is what is tried.
do $$
begin
    begin
        set local role archive_reader;
        reset role;
    exception when insufficient_privilege then
        execute format('grant archive_reader to %I', current_user);
    end;
exception when undefined_object or invalid_parameter_value or insufficient_privilege or unique_violation or internal_error then
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
