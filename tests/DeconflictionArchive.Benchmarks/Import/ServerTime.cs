using System.Globalization;
using Npgsql;

namespace DeconflictionArchive.Benchmarks.Import;

/// <summary>Processor time of a server on this machine, its ended processes included. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html</summary>
internal static class ServerTime
{
    private const double TicksPerSecond = 100;

    // Behind the name: ppid is the second field, utime the twelfth, then stime and both again of children waited for.
    private const int Parent = 1;
    private const int First = 11;

    /// <returns>Seconds; 0 where nobody can tell.</returns>
    public static async Task<double> ReadAsync(string connectionString)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)", connection);
        var server = (string)(await command.ExecuteScalarAsync())!;
        long ticks = 0;
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
        {
            if (Fields(process) is not { } fields)
                continue;
            if (Path.GetFileName(process) == server)
                ticks += Sum(fields, 4);
            else if (fields[Parent] == server)
                ticks += Sum(fields, 2);
        }

        return ticks / TicksPerSecond;
    }

    private static string[]? Fields(string process)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(process, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null; // it has ended
        }
    }

    private static long Sum(string[] fields, int count) => fields.Skip(First).Take(count).Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
}
