using System.Globalization;
using System.IO.Compression;
using System.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Import;

public sealed class ExportTests : IAsyncLifetime
{
    private readonly EmptyDatabase _first = new();
    private readonly EmptyDatabase _second = new();
    private readonly string _folder = TemporaryFolder.Create();

    public async Task InitializeAsync()
    {
        await _first.InitializeAsync();
        await _second.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
        TemporaryFolder.Remove(_folder);
    }

    [Theory]
    [InlineData("all.ndjson")]
    [InlineData("all.ndjson.gz")]
    public async Task An_export_imports_to_the_same_archive_whatever_format_its_records_came_in(string name)
    {
        var samples = Directory.GetFiles(Path.Combine(Repository.Samples, "text")).Order(StringComparer.Ordinal).ToList();
        var arrived = Directory.CreateDirectory(Path.Combine(_folder, "arrived")).FullName;
        ZipFile.CreateFromDirectory(Path.Combine(Repository.Samples, "text"), Path.Combine(arrived, "2.zip"));
        File.WriteAllBytes(Path.Combine(arrived, "1.warc"), Crawl([
            ("https://example.org/a", samples[0]), ("https://example.org/a", samples[1]), ("https://example.org/b", samples[2]), ("http://example.org/a/", samples[3])]));
        File.WriteAllBytes(Path.Combine(arrived, "3.txt"), [0xD8, 0xFF, 0xFE, 0x80]);
        File.WriteAllBytes(Path.Combine(arrived, "4.txt"), [.. Encoding.UTF8.Preamble, .. "خبر قصير\0 وفيه حرف لا يحفظ"u8]);
        File.WriteAllText(Path.Combine(arrived, "5.txt"), " ");
        (await ArchiveProgram.RunAsync(_first.ConnectionString, "import", arrived, "--source", "سانا")).ExitCode.ShouldBe(1);
        (await ArchiveProgram.RunAsync(_first.ConnectionString, "import", Repository.Samples)).ExitCode.ShouldBe(0);
        (await _first.AskAsync("select count(*) from import_verdict where verdict = 'revised'")).ShouldBe(2L);

        var file = Path.Combine(_folder, name);
        (await ArchiveProgram.RunAsync(_first.ConnectionString, "export", file)).ExitCode.ShouldBe(0);
        (await ArchiveProgram.RunAsync(_first.ConnectionString, "export", file)).ExitCode.ShouldBe(2); // never over what is there
        (await ArchiveProgram.RunAsync(_second.ConnectionString, "import", file)).ExitCode.ShouldBe(1);
        (await ArchiveState.KeptAsync(_second.ConnectionString)).ShouldBe(await ArchiveState.KeptAsync(_first.ConnectionString));

        var again = file.Replace("all", "again", StringComparison.Ordinal);
        (await ArchiveProgram.RunAsync(_second.ConnectionString, "export", again)).ExitCode.ShouldBe(0);
        (await File.ReadAllBytesAsync(again)).ShouldBe(await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task A_damaged_line_of_an_export_costs_itself()
    {
        (await ArchiveProgram.RunAsync(_first.ConnectionString, "import", Repository.Samples)).ExitCode.ShouldBe(0);
        var file = Path.Combine(_folder, "all.ndjson");
        await ArchiveProgram.RunAsync(_first.ConnectionString, "export", file);
        var lines = await File.ReadAllLinesAsync(file);
        lines[3] = lines[3][..(lines[3].Length / 2)];
        await File.WriteAllLinesAsync(file, lines);

        var damaged = await ArchiveProgram.RunAsync(_second.ConnectionString, "import", file);
        damaged.ExitCode.ShouldBe(1);
        damaged.Output.ShouldContain("archive-damaged");
        (await _second.AskAsync("select count(*) from report")).ShouldBe((long)(lines.Length - 2));
    }

    private static byte[] Crawl(IEnumerable<(string Address, string File)> pages)
    {
        using var crawl = new MemoryStream();
        foreach (var (address, file) in pages)
        {
            var content = File.ReadAllBytes(file);
            var http = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {content.Length}\r\n\r\n"));
            crawl.Write(Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2017-06-20T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length + content.Length}\r\n\r\n")));
            crawl.Write(http);
            crawl.Write(content);
            crawl.Write("\r\n\r\n"u8);
        }

        return crawl.ToArray();
    }
}
