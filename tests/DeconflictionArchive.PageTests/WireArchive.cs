using System.Text;
using DeconflictionArchive.DatabaseTests.Api;
using DeconflictionArchive.Storage.Access;
using Xunit;

namespace DeconflictionArchive.PageTests;

/// <summary>An archive of its own with one wire as two outlets printed it; the second renames whom it speaks of.</summary>
public sealed class WireArchive : IAsyncLifetime
{
    private const string Wire = """
        موسكو وواشنطن تبحثان حادثا جويا فوق شرق الفرات

        قال مسؤول عسكري في دمشق يوم الأربعاء 14 شباط 2018 إن طائرتين اقتربتا من بعضهما فوق شرق الفرات، وإن الاتصال بين الجانبين جرى قبل ذلك بساعة عبر خط ساخن مخصص لتجنب الحوادث. وأضاف أن {0} لم تفتح النار وأن الطيارين عادا إلى القاعدة دون أن يصاب أحد بأذى. وتابع أن الجانبين اتفقا على مواصلة تبادل المعلومات عن الطلعات فوق النهر إلى أن تنتهي العمليات على ضفته الشرقية.
        """;

    public ServedArchive Served { get; } = new(withSamples: false);

    public async Task InitializeAsync()
    {
        await Served.StartAsync();
        Served.Client.DefaultRequestHeaders.Add("X-Api-Key", await Served.AddKeyAsync("tests", AccessRight.Import));
        await Served.ImportAsync("first.txt", Wire.Replace("{0}", "قوات سوريا الديمقراطية", StringComparison.Ordinal), 1);
        await Served.ImportAsync("second.txt", Wire.Replace("{0}", "الميليشيات الكردية", StringComparison.Ordinal), 2);
    }

    public Task DisposeAsync() => Served.DisposeAsync().AsTask();
}

/// <summary>Reports sent over HTTP as anybody may send them.</summary>
public static class Sent
{
    /// <returns>Ids of the reports there are once there are as many as expected, the newest first.</returns>
    public static async Task<IReadOnlyList<string>> ImportAsync(this ServedArchive archive, string name, string text, int expected)
    {
        using var body = new StringContent(text, Encoding.UTF8, "text/plain");
        using var accepted = await archive.Client.PostAsync($"/api/v1/imports?name={name}", body);
        Assert.True(accepted.IsSuccessStatusCode, await accepted.Content.ReadAsStringAsync());
        for (var tries = 0; tries < 1200; tries++)
        {
            var reports = (await archive.GetJsonAsync("/api/v1/reports?copies=all"))["items"]!.AsArray();
            if (reports.Count >= expected)
                return [.. reports.Select(report => report!["id"]!.GetValue<string>())];
            await Task.Delay(50);
        }

        throw new TimeoutException($"{name} was not imported.");
    }
}
