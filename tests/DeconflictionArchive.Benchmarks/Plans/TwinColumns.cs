namespace DeconflictionArchive.Benchmarks.Plans;

/// <summary>What the twin of a row has where it is not the same: the script calls the reports "twin", the candidates "candidate_twin".</summary>
internal static class TwinColumns
{
    public static readonly IReadOnlyList<string> Tables = ["report", "incident", "claim", "quantity", "channel_use", "told_event", "copy_body"];

    public static string Of(string table, string column) => (table, column) switch
    {
        ("report", "id") or ("claim" or "quantity" or "channel_use" or "told_event", "report") or ("copy_body", "first_report") => "twin.new",
        ("report", "copy_of") => $"case when copy_of is not null then {Id('r', "copy_of")} end",
        ("report", "text_sha256") => "sha256(convert_to(twin.new, 'UTF8'))",
        ("report" or "copy_body", "body_sha256" or "head") => $"sha256({column} || convert_to(twin.n::text, 'UTF8'))",
        ("report", "incidents") => "array(select coalesce(candidate_twin.new, named) from unnest(incidents) named left join candidate_twin on candidate_twin.old = named and candidate_twin.n = twin.n)",
        ("incident", "id") => "candidate_twin.new",
        (not "incident", "incident") => "coalesce(candidate_twin.new, incident)",
        ("report", "published_from" or "published_to") or ("claim", "said_on") => $"{table}.{column} + twin.days",
        ("incident", "occurred_from" or "occurred_to") => $"{column} + candidate_twin.days",
        ("copy_body", "first_on") => "first_on + twin.days",
        ("copy_body", "number") => "number + (twin.n * (select max(number) from copy_body))",

        // The first three bits decide whether a run is looked up.
        ("copy_body", "hashes" or "keys") => $"array(select run # salt from unnest({column}) with ordinality as runs (run, place) order by place)",
        ("claim", "id") => Id('c', "claim.id"),
        ("told_event", "base") => Later("base", "twin.days"),
        ("told_event", "slug") => $"{Later("slug", "twin.days")} || '-' || twin.n",
        ("told_event", "rank") => "rank || '-' || twin.n",

        // As nobody has gathered the twins, their events stand for none and are compared with none that an import brings.
        ("told_event", "shelf") => "''",
        ("told_event", "heard") => "false",
        ("told_event", "centre") => "null",
        ("told_event", "blocks") => $"array(select split_part(block, ' ', 1) || ' ' || {Later("split_part(block, ' ', 2)", "twin.days")} from unnest(blocks) block)",
        ("told_event", "told") => $"told || jsonb_build_object('report', twin.new, 'day', told -> 'day' || jsonb_build_object('from', {Later("told #>> '{day,from}'", "twin.days")}, 'to', {Later("told #>> '{day,to}'", "twin.days")}, 'month', null, 'day', null, 'weekday', null))",
        _ => $"{table}.{column}",
    };

    private static string Id(char kind, string of) => $"'{kind}-' || translate(left(md5({of} || twin.n), 16), '0189', 'wxyz')";

    // A text that begins with a day or a month.
    private static string Later(string text, string days) =>
        $"case when {text} ~ '^\\d{{4}}-\\d\\d-\\d\\d' then (left({text}, 10)::date + {days}) || substr({text}, 11) when {text} ~ '^\\d{{4}}-\\d\\d' then to_char((left({text}, 7) || '-01')::date + {days}, 'YYYY-MM') || substr({text}, 8) else {text} end";
}
