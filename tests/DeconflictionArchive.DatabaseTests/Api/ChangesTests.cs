using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

public sealed class ChangesTests
{
    [Fact]
    public async Task A_copy_that_goes_on_from_its_last_position_sees_each_change_once_and_in_order()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false);
        var all = await SinceAsync(archive, 0);
        all.Count.ShouldBeGreaterThan(70); // the register
        var half = all[all.Count / 2];
        (await SinceAsync(archive, half)).ShouldBe([.. all.Skip(all.Count / 2 + 1)]);
        (await SinceAsync(archive, all[^1])).ShouldBeEmpty();
        var answer = await archive.GetJsonAsync($"/api/v1/changes?since={half}&limit=1");
        answer["page"]!["total"]!.GetValue<int>().ShouldBe(all.Count - (all.Count / 2) - 1);
        answer["items"]![0]!["subject"]!.GetValue<string>().ShouldBe("incident");
        answer["items"]![0]!["kind"]!.GetValue<string>().ShouldBe("created");
        (await archive.GetJsonAsync("/api/v1/changes?kind=withdrawn"))["page"]!["total"]!.GetValue<int>().ShouldBe(0);
        (await archive.GetJsonAsync("/api/v1/changes?kind=-created"))["page"]!["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_change_that_commits_late_holds_back_those_that_began_after_it()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false);
        var before = (await SinceAsync(archive, 0))[^1];
        await using var slow = await OpenAsync(archive);
        await using var transaction = await slow.BeginTransactionAsync();
        await InsertAsync(slow, "slow");

        await using var quick = await OpenAsync(archive);
        var second = InsertAsync(quick, "quick"); // commits by itself, once it may
        await Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(300)));
        second.IsCompleted.ShouldBeFalse();
        (await SinceAsync(archive, before)).ShouldBeEmpty();

        await transaction.CommitAsync();
        await second;
        var seen = (await archive.GetJsonAsync($"/api/v1/changes?since={before}"))["items"]!.AsArray().Select(change => change!["id"]!.GetValue<string>());
        seen.ShouldBe(["slow", "quick"]);
    }

    [Fact]
    public async Task A_copy_that_follows_many_writers_misses_nothing()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: false);
        const int writers = 4, each = 12;
        var position = (await SinceAsync(archive, 0))[^1];
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(WriteAsync));
        var followed = new List<string>();
        for (var done = false; ;)
        {
            var items = (await archive.GetJsonAsync($"/api/v1/changes?since={position}&limit=5"))["items"]!.AsArray();
            followed.AddRange(items.Select(change => change!["id"]!.GetValue<string>()));
            if (items.Count > 0)
                position = items[^1]!["position"]!.GetValue<long>();
            else if (done)
                break;
            else
                done = writing.IsCompleted;
        }

        await writing;
        var committed = Enumerable.Range(0, writers).SelectMany(writer => Enumerable.Range(0, each).Where(round => round % 5 != 4).Select(round => $"w{writer}-{round}"));
        followed.ShouldBe(committed, ignoreOrder: true);

        async Task WriteAsync(int writer)
        {
            await using var connection = await OpenAsync(archive);
            for (var round = 0; round < each; round++)
            {
                await using var transaction = await connection.BeginTransactionAsync();
                await InsertAsync(connection, $"w{writer}-{round}");
                await Task.Delay((writer + round) % 3);
                // What fails leaves a number missing, and nothing else.
                if (round % 5 == 4)
                    await transaction.RollbackAsync();
                else
                    await transaction.CommitAsync();
            }
        }
    }

    private static async Task<List<long>> SinceAsync(ServedArchive archive, long position)
    {
        var lines = (await archive.Client.GetStringAsync($"/api/v1/changes?format=ndjson&since={position.ToString(CultureInfo.InvariantCulture)}")).TrimEnd('\n').Split('\n');
        return [.. lines.SkipLast(1).Select(line => JsonNode.Parse(line)!["position"]!.GetValue<long>())];
    }

    private static async Task<NpgsqlConnection> OpenAsync(ServedArchive archive)
    {
        var connection = new NpgsqlConnection(archive.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task InsertAsync(NpgsqlConnection connection, string id)
    {
        await using var insert = new NpgsqlCommand("insert into change (changed_at, kind, subject, subject_id) values (now(), 'withdrawn', 'report', $1)", connection);
        insert.Parameters.AddWithValue(id);
        await insert.ExecuteNonQueryAsync();
    }
}
