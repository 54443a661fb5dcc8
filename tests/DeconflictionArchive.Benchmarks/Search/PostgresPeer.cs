using DeconflictionArchive.PrivatePostgres;
using Npgsql;
using NpgsqlTypes;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>PostgreSQL's own arabic configuration with a GIN index and ts_rank, on a server of its own.</summary>
internal static class PostgresPeer
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["shared_buffers"] = "2GB",
        ["work_mem"] = "64MB",
        ["maintenance_work_mem"] = "512MB",
        ["random_page_cost"] = "1.1",
        ["jit"] = "off",
        ["max_wal_size"] = "8GB",
        ["wal_level"] = "minimal",
        ["max_wal_senders"] = "0",
        ["fsync"] = "off",
    };

    public static async Task<IReadOnlyDictionary<string, ClassTimes>> MeasureAsync(SearchCorpus corpus, int reports, IReadOnlyList<SearchQuestion> questions, int rounds)
    {
        var folder = TemporaryFolder.New("archive-arabic-");
        try
        {
            await using var server = await PrivateServer.StartAsync(new PrivateServerOptions(folder) { Settings = Settings });
            await using var source = NpgsqlDataSource.Create(server.ConnectionString);
            await using var connection = await source.OpenConnectionAsync();
            await ExecuteAsync(connection, "create table report (id integer, month text, source text, parties text[], words text, lexemes tsvector generated always as (to_tsvector('arabic', words)) stored)");
            await using (var rows = await connection.BeginBinaryImportAsync("copy report (id, month, source, parties, words) from stdin (format binary)"))
            {
                foreach (var report in corpus.First(reports))
                {
                    await rows.StartRowAsync();
                    await rows.WriteAsync(report.Number, NpgsqlDbType.Integer);
                    await rows.WriteAsync(LucenePeer.Month(report), NpgsqlDbType.Text);
                    await rows.WriteAsync(report.Source, NpgsqlDbType.Text);
                    await rows.WriteAsync(report.Parties, NpgsqlDbType.Array | NpgsqlDbType.Text);
                    await rows.WriteAsync(corpus.Forms(report), NpgsqlDbType.Text);
                }

                await rows.CompleteAsync();
            }

            await ExecuteAsync(connection, "create index on report using gin (lexemes) with (fastupdate = off)");
            await ExecuteAsync(connection, "vacuum analyze report");
            const string top = "select id from report, to_tsquery('arabic', @words) asked where lexemes @@ asked order by ts_rank(lexemes, asked) desc, id limit 10";
            const string counted = """
                with kept as materialized (select id, month, source, parties, ts_rank(lexemes, asked) as score from report, to_tsquery('arabic', @words) asked where lexemes @@ asked)
                select 'hit', id::text, 0 from (select id from kept order by score desc, id limit 10) hit
                union all select 'month', month, count(*) from kept group by 2
                union all select 'source', source, count(*) from kept group by 2
                union all select 'party', party, count(*) from kept, unnest(parties) party group by 2
                """;
            return ClassTimes.Measure(questions, rounds, question =>
            {
                var command = new NpgsqlCommand(question.Faceted ? counted : top, connection);
                command.Parameters.AddWithValue("words", Asked(question));
                return () =>
                {
                    using var reader = command.ExecuteReader();
                    while (reader.Read())
                    {
                    }
                };
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Asked(SearchQuestion question) => string.Join(
        question.Kind switch { QuestionKind.Phrase => " <-> ", QuestionKind.Or => " | ", _ => " & " },
        question.Stems.Select(stem => $"'{stem}'" + (question.Kind == QuestionKind.Prefix ? ":*" : "")));

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
