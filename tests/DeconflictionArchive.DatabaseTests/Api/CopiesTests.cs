using System.Text.Json.Nodes;
using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

/// <summary>The samples and an edited copy of one of them, served.</summary>
public sealed class CopiesArchive : IAsyncLifetime
{
    public static readonly string Wire = File.ReadAllText(Path.Combine(Repository.Samples, "text", "memorandum-suspended-tasnim-2017.txt"));

    // Another outlet's: another head, a paragraph less, a party under another name, other words.
    public static readonly string Edited = Wire
        .Replace("آخر الأخبار   إيران   العالم الإسلامي   مقابلات   فيديو\n", "", StringComparison.Ordinal)
        .Replace("القوات الأمريكية", "قوات التحالف الدولي", StringComparison.Ordinal)
        .Replace("بالقرب من بلدة", "في محيط بلدة", StringComparison.Ordinal)
        .Replace("يذكر أن الجيش السوري فقد الاتصال بالطيار فوق منطقة تنشط فيها فصائل مدعومة من أمريكا، بحسب ما أفاد مراسل تسنيم.", "", StringComparison.Ordinal);

    public ServedArchive Served { get; } = new(withSamples: true);

    public async Task InitializeAsync()
    {
        await Served.StartAsync();
        var folder = TemporaryFolder.Create();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "edited.txt"), Edited);
            await using var sources = await ArchiveDataSources.OpenAsync(Served.ConnectionString, null, default);
            await new ImportPipeline(sources, TimeProvider.System).RunAsync([folder], new ImportOptions(), default);
        }
        finally
        {
            TemporaryFolder.Remove(folder);
        }
    }

    public Task DisposeAsync() => Served.DisposeAsync().AsTask();

    public Task<JsonNode> GetJsonAsync(string path) => Served.GetJsonAsync(path);
}

/// <summary>A wire family as the interface shows it.</summary>
public sealed class CopiesTests(CopiesArchive archive) : IClassFixture<CopiesArchive>
{
    [Fact]
    public async Task A_near_copy_says_who_is_renamed_by_whom_and_where()
    {
        var family = await archive.GetJsonAsync($"/api/v1/reports/{ReportId.Of(CopiesArchive.Edited)}/copies");

        family["count"]!.GetValue<int>().ShouldBe(2);
        var (original, copy) = (family["members"]![0]!, family["members"]![1]!);
        Texts(family["members"]!, "kind").ShouldBe(["original", "near"]);
        copy["rule"]!.GetValue<string>().ShouldBe("shared-word-runs");
        copy["similarity"]!.GetValue<double>().ShouldBeInRange(0.9, 1);
        copy["sharedRuns"]!["shared"]!.GetValue<int>().ShouldBeGreaterThan(copy["sharedRuns"]!["compared"]!.GetValue<int>() / 2);

        // Which of the two is the original their dates decide; the renaming is told from the original's side.
        var isEditedTheCopy = copy["report"]!["id"]!.GetValue<string>() == ReportId.Of(CopiesArchive.Edited);
        var (from, to) = isEditedTheCopy ? ("us-forces", "coalition") : ("coalition", "us-forces");
        var renamed = copy["renamed"]!.AsArray().ShouldHaveSingleItem()!;
        (renamed["from"]![0]!.GetValue<string>(), renamed["to"]![0]!.GetValue<string>()).ShouldBe((from, to));
        var (fromText, toText) = isEditedTheCopy ? (CopiesArchive.Wire, CopiesArchive.Edited) : (CopiesArchive.Edited, CopiesArchive.Wire);
        foreach (var change in copy["substitutions"]!.AsArray())
        {
            foreach (var (side, text) in new[] { ("from", fromText), ("to", toText) })
            {
                if (change![side] is { } quote)
                    text.Substring(quote["start"]!.GetValue<int>(), quote["length"]!.GetValue<int>()).ShouldBe(quote["text"]!.GetValue<string>());
            }
        }

        Texts(copy["substitutions"]!, "kind").ShouldContain("replaced");
        Texts(copy["substitutions"]!, "kind").ShouldContain(isEditedTheCopy ? "dropped" : "added");
        original["substitutions"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_family_is_one_origin_and_shows_once_in_lists()
    {
        var reports = await archive.GetJsonAsync("/api/v1/incidents/2017-06-19-mou-suspension");
        (reports["reportCount"]!.GetValue<int>() - reports["originCount"]!.GetValue<int>()).ShouldBe(1);
        var list = await archive.GetJsonAsync("/api/v1/reports?incident=2017-06-19-mou-suspension&limit=200");
        var all = await archive.GetJsonAsync("/api/v1/reports?incident=2017-06-19-mou-suspension&copies=all&limit=200");
        (all["items"]!.AsArray().Count - list["items"]!.AsArray().Count).ShouldBe(1);
        list["items"]!.AsArray().Sum(report => report!["copies"]!.GetValue<int>()).ShouldBe(1);
    }

    [Fact]
    public async Task A_report_retold_in_other_words_is_shown_with_the_facts_both_have_and_stays_an_origin()
    {
        var one = ReportId.Of(await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "text", "rumailan-road-block-2020.txt")));
        var other = ReportId.Of(await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "text", "rumailan-road-block-fifth-time-2020.txt")));

        var retold = (await archive.GetJsonAsync($"/api/v1/reports/{one}/copies"))["retold"]!.AsArray().ShouldHaveSingleItem()!;
        retold["report"]!["id"]!.GetValue<string>().ShouldBe(other);
        retold["report"]!["copyOf"].ShouldBeNull();
        retold["kind"]!.GetValue<string>().ShouldBe("retold");
        retold["rule"]!.GetValue<string>().ShouldBe("counts-of-one-agency");
        retold["agencies"]![0]!.GetValue<string>().ShouldBe("anadolu");
        Texts(retold["counts"]!, "what").ShouldContain("vehicles");
        (await archive.GetJsonAsync($"/api/v1/reports/{other}/copies"))["retold"]![0]!["report"]!["id"]!.GetValue<string>().ShouldBe(one);
    }

    private static IEnumerable<string> Texts(JsonNode list, string member) => list.AsArray().Select(item => item![member]!.GetValue<string>());
}
