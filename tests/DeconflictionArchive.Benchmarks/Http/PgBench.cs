using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace DeconflictionArchive.Benchmarks.Http;

/// <summary>The same searches as SQL: pgbench on as many connections as wrk has.</summary>
internal static class PgBench
{
    public static AnswerTimes Run(string connectionString, IReadOnlyList<WordSearch> asked, int connections, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("archive-pgbench-").FullName;
        try
        {
            var page = ReadScript();
            var arguments = new List<string> { "-n", "-M", "simple", $"-c{connections}", "-j1", $"-T{seconds}", "-l", "--log-prefix", Path.Combine(folder, "log") };
            for (var number = 0; number < asked.Count; number++)
            {
                var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"page{number}.sql"));
                File.WriteAllText(file, page.Replace("{words}", "'" + asked[number].TsQuery.Replace("'", "''", StringComparison.Ordinal) + "'", StringComparison.Ordinal));
                arguments.AddRange(["-f", file]);
            }

            var start = new ProcessStartInfo(Find(), arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            var server = new NpgsqlConnectionStringBuilder(connectionString);
            start.Environment["PGHOST"] = server.Host;
            start.Environment["PGPORT"] = server.Port.ToString(CultureInfo.InvariantCulture);
            start.Environment["PGUSER"] = server.Username;
            start.Environment["PGPASSWORD"] = server.Password;
            start.Environment["PGDATABASE"] = server.Database;
            start.Environment["PGOPTIONS"] = "-c jit=off";
            using var pgbench = Process.Start(start)!;
            pgbench.OutputDataReceived += (_, _) => { };
            pgbench.BeginOutputReadLine();
            var said = pgbench.StandardError.ReadToEnd();
            pgbench.WaitForExit();
            // client, transaction, microseconds, ...
            var times = Directory.GetFiles(folder, "log*").SelectMany(File.ReadLines).Select(line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000).Order().ToList();
            if (times.Count == 0)
                throw new InvalidOperationException("pgbench measured nothing: " + said);
            return new AnswerTimes(times.Count, times.Count / (double)seconds, times[times.Count / 2], times[times.Count * 99 / 100], 0, 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(PgBench).Assembly.GetManifestResourceStream("PgBench.Page.sql")!);
        return reader.ReadToEnd();
    }

    // Beside the server's own binaries, which are not always on the path.
    private static string Find() =>
        new[] { Environment.GetEnvironmentVariable("ARCHIVE_POSTGRES_BIN") }
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : [])
            .OfType<string>().Select(folder => Path.Combine(folder, "pgbench")).FirstOrDefault(File.Exists) ?? "pgbench";
}
