using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DeconflictionArchive.PrivatePostgres;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.PrivatePostgres;

public sealed class BinariesTests
{
    [Theory]
    [InlineData("postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)\n", 15)]
    [InlineData("postgres (PostgreSQL) 18.4\n", 18)]
    [InlineData("postgres (PostgreSQL) 19beta2\n", 19)]
    [InlineData("command not found\n", null)]
    [InlineData("", null)]
    public void The_major_version_is_read_from_what_the_server_says(string said, int? version) =>
        ServerBinaries.ReadVersion(said).ShouldBe(version);

    [Fact]
    public void A_fetched_package_gets_its_links_and_can_be_run_by_the_servers_user()
    {
        using var folder = new ServerTestFolder();
        var (archive, hash) = Pack(folder.Path, """[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]""");
        FetchedBinaries.Unpack(archive, hash, Path.Combine(folder.Path, "unpacked"));
        var native = Path.Combine(folder.Path, "unpacked", "package", "native");
        new FileInfo(Path.Combine(native, "lib", "libpq.so.5")).LinkTarget.ShouldBe("libpq.so.5.18");
        new FileInfo(Path.Combine(native, "bin", "postgres")).UnixFileMode.HasFlag(UnixFileMode.OtherExecute).ShouldBeTrue();
        new FileInfo(Path.Combine(native, "lib", "libpq.so.5.18")).UnixFileMode.HasFlag(UnixFileMode.OtherRead).ShouldBeTrue();
    }

    [Fact]
    public void A_fetched_package_of_other_content_is_refused()
    {
        using var folder = new ServerTestFolder();
        var (archive, _) = Pack(folder.Path, "[]");
        var other = Convert.ToBase64String(SHA512.HashData([]));
        Should.Throw<InvalidDataException>(() => FetchedBinaries.Unpack(archive, other, Path.Combine(folder.Path, "unpacked")));
        Directory.Exists(Path.Combine(folder.Path, "unpacked")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("../../outside", "native/lib/inside")]
    [InlineData("native/lib/libpq.so.5.18", "native/bin/libpq.so.5")]
    [InlineData("native/lib/libpq.so.5.18", "../outside")]
    [InlineData("native/lib/absent", "native/lib/libpq.so.5")]
    [InlineData("/etc/passwd", "/etc/passwd.link")]
    public void A_link_that_leads_astray_is_refused(string source, string target)
    {
        using var folder = new ServerTestFolder();
        var (archive, hash) = Pack(folder.Path, $$"""[{"source":"{{source}}","target":"{{target}}"}]""");
        Should.Throw<InvalidDataException>(() => FetchedBinaries.Unpack(archive, hash, Path.Combine(folder.Path, "unpacked")));
    }

    private static (string Archive, string Hash) Pack(string folder, string links)
    {
        var archive = Path.Combine(folder, "package.tgz");
        using (var file = File.Create(archive))
        using (var zipped = new GZipStream(file, CompressionLevel.Fastest))
        using (var writer = new TarWriter(zipped))
        {
            foreach (var (name, text) in new[] { ("native/bin/postgres", "program"), ("native/lib/libpq.so.5.18", "library"), ("native/pg-symlinks.json", links) })
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "package/" + name) { Mode = UnixFileMode.UserRead, DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }
        return (archive, Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(archive))));
    }
}
