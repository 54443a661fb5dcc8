using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

public sealed class AttributedClaimsTests
{
    [Fact]
    public async Task Whose_words_are_told_is_asked_for_and_excluded_like_who_tells_them()
    {
        await using var archive = await ServedArchive.StartAsync(withSamples: true);
        await using var owner = new NpgsqlConnection(archive.ConnectionString);
        await owner.OpenAsync();
        await using (var attribute = new NpgsqlCommand("update claim set attributed_to = 'us-dod' where ordinal = 1 and speaker <> 'us-dod'", owner))
            (await attribute.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
        var whole = await TotalAsync("");
        var asked = await TotalAsync("&party=us-dod");
        (asked + await TotalAsync("&party=-us-dod")).ShouldBe(whole);

        async Task<int> TotalAsync(string filter) => (await archive.GetJsonAsync("/api/v1/claims?limit=1" + filter))["page"]!["total"]!.GetValue<int>();
    }
}
