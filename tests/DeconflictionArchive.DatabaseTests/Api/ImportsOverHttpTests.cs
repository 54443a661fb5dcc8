using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DeconflictionArchive.Storage.Access;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

public sealed class ImportsOverHttpTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Report = "الخط الساخن بين واشنطن وموسكو\nقال البنتاغون إن الخط الساخن مع الجيش الروسي في سوريا يعمل منذ الاثنين.";

    private readonly ServedArchive _archive = new(withSamples: false);

    public async Task InitializeAsync()
    {
        await _archive.StartAsync();
        _archive.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await _archive.AddKeyAsync("desk", AccessRight.Import));
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task A_file_is_accepted_imported_and_its_verdict_served()
    {
        using var accepted = await PostAsync(Text(Report), "?name=a.txt&source=SANA");
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var status = await EndOfAsync(accepted);
        status["import"]!["state"]!.GetValue<string>().ShouldBe("finished");
        status["import"]!["requestedBy"]!.GetValue<string>().ShouldBe("desk");
        var verdict = status["verdicts"]!.AsArray().ShouldHaveSingleItem()!;
        verdict["verdict"]!.GetValue<string>().ShouldBe("stored");
        verdict["file"]!.GetValue<string>().ShouldBe("a.txt");
        var report = await _archive.GetJsonAsync($"/api/v1/reports/{verdict["report"]!.GetValue<string>()}");
        report["source"]!["id"]!.GetValue<string>().ShouldBe("sana-outlet");
    }

    [Fact]
    public async Task Sent_again_it_is_a_duplicate_and_says_so()
    {
        using var first = await PostAsync(Text(Report), "?name=a.txt");
        await EndOfAsync(first);
        using var second = await PostAsync(Text(Report), "?name=a.txt");
        var status = await EndOfAsync(second);
        status["verdicts"]!.AsArray().ShouldHaveSingleItem()!["verdict"]!.GetValue<string>().ShouldBe("duplicate");
        (await _archive.GetJsonAsync("/api/v1/reports"))["page"]!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Several_files_come_as_multipart_each_with_its_verdict()
    {
        using var body = new MultipartFormDataContent { { Text(Report), "files", "a.txt" }, { Text("  \n "), "files", "../blank.txt" } };
        using var accepted = await PostAsync(body);
        var status = await EndOfAsync(accepted);
        status["verdicts"]!.AsArray().Select(verdict => $"{verdict!["verdict"]} {verdict["file"]} {verdict["code"]}")
            .ShouldBe(["stored a.txt ", "rejected blank.txt empty"]);
        (await _archive.GetJsonAsync($"{accepted.Headers.Location}/verdicts?verdict=rejected"))["page"]!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_letter_of_a_text_is_counted_and_an_encoding_that_was_not_believed_is_named()
    {
        // A form of beh, a joiner, a mark of direction, and one unit the database cannot store.
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($"{Report} \uFE91\u200D\u200F\0"));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=windows-1256");
        using var accepted = await PostAsync(body, "?name=odd.txt");
        var report = (await EndOfAsync(accepted))["verdicts"]![0]!["report"]!.GetValue<string>();
        var provenance = (await _archive.GetJsonAsync($"/api/v1/reports/{report}"))["provenance"]![0]!;
        provenance["encoding"]!.GetValue<string>().ShouldBe("utf-8");
        provenance["disbelievedEncoding"]!.GetValue<string>().ShouldBe("windows-1256");
        provenance["unusual"]!.ToJsonString().ShouldBe("""{"nul":1,"loneSurrogates":0,"presentationForms":1,"bidiControls":1,"zeroWidth":1}""");
    }

    [Fact]
    public async Task Without_a_key_with_a_wrong_one_and_without_the_right_nothing_is_taken()
    {
        var editor = await _archive.AddKeyAsync("editor", AccessRight.Edit);
        foreach (var (key, status) in new[] { (null, HttpStatusCode.Unauthorized), ("dca_wrong", HttpStatusCode.Unauthorized), (editor, HttpStatusCode.Forbidden) })
        {
            _archive.Client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
            using var refused = await PostAsync(Text(Report));
            refused.StatusCode.ShouldBe(status);
            await BadInputTests.ProblemOfAsync(refused);
            (await _archive.Client.GetAsync("/api/v1/imports")).StatusCode.ShouldBe(status);
        }
    }

    [Theory]
    [InlineData("image/png", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", HttpStatusCode.BadRequest)]
    public async Task A_body_of_another_kind_is_refused(string type, HttpStatusCode status)
    {
        using var body = new ByteArrayContent("--y"u8.ToArray());
        if (type.Length > 0)
            body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var refused = await PostAsync(body);
        refused.StatusCode.ShouldBe(status);
        await BadInputTests.ProblemOfAsync(refused);
    }

    [Fact]
    public async Task An_empty_body_is_refused_and_leaves_no_import()
    {
        using var refused = await PostAsync(Text(""));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _archive.GetJsonAsync("/api/v1/imports"))["page"]!["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("?published=2016-02-30")]
    [InlineData("?published=99999-01-01")]
    [InlineData("?day=2016-02-03")]
    public async Task What_is_said_of_the_records_is_checked(string query)
    {
        using var refused = await PostAsync(Text(Report), query);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await BadInputTests.ProblemOfAsync(refused);
    }

    [Fact]
    public async Task A_finished_import_is_not_cancelled_any_more()
    {
        using var accepted = await PostAsync(Text(Report));
        await EndOfAsync(accepted);
        using var answer = await _archive.Client.DeleteAsync(accepted.Headers.Location);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["state"]!.GetValue<string>().ShouldBe("finished");
    }

    private static StringContent Text(string text) => new(text, Encoding.UTF8, "text/plain");

    private Task<HttpResponseMessage> PostAsync(HttpContent body, string query = "") => _archive.Client.PostAsync("/api/v1/imports" + query, body);

    private async Task<JsonNode> EndOfAsync(HttpResponseMessage accepted)
    {
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted, await accepted.Content.ReadAsStringAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var status = await _archive.GetJsonAsync(accepted.Headers.Location!.ToString());
            if (status["import"]!["state"]!.GetValue<string>() is not ("queued" or "running"))
                return status;
            await Task.Delay(50, patience.Token);
        }
    }
}
