using DeconflictionArchive.Import;
using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Storage;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Import;

public sealed class InboxTests : IAsyncLifetime
{
    private readonly ArchiveDatabase _database = new();
    private readonly string _folder = TemporaryFolder.Create();
    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await ArchiveUpgrade.RunAsync(_database.ConnectionString, TimeProvider.System, default);
        _archive = await ArchiveDataSources.OpenAsync(_database.ConnectionString, null, default);
    }

    public async Task DisposeAsync()
    {
        await _archive.DisposeAsync();
        await _database.DisposeAsync();
        TemporaryFolder.Remove(_folder);
    }

    [Fact]
    public async Task What_lies_still_is_imported_and_moved_to_done()
    {
        var inbox = new Inbox(InboxFolder.Open(_folder), _archive, TimeProvider.System);
        await File.WriteAllTextAsync(Inside("a.txt"), "خبر عن الخط الساخن");
        Directory.CreateDirectory(Inside("folder", "below"));
        await File.WriteAllTextAsync(Inside("folder", "below", "b.txt"), "خبر عن مذكرة سلامة الطيران");

        (await inbox.LookAsync(default)).ShouldBe(0);
        (await inbox.LookAsync(default)).ShouldBe(2);

        File.Exists(Inside("done", "a.txt")).ShouldBeTrue();
        File.Exists(Inside("done", "folder", "below", "b.txt")).ShouldBeTrue();
        Directory.EnumerateFileSystemEntries(Inside("working")).ShouldBeEmpty();
        (await inbox.LookAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_rejected_file_has_a_note_beside_it()
    {
        var inbox = new Inbox(InboxFolder.Open(_folder), _archive, TimeProvider.System);
        await File.WriteAllTextAsync(Inside("blank.txt"), " \n ");
        await inbox.LookAsync(default);
        await inbox.LookAsync(default);

        File.Exists(Inside("rejected", "blank.txt")).ShouldBeTrue();
        (await File.ReadAllTextAsync(Inside("rejected", "blank.txt.why.txt"))).ShouldContain("blank.txt: empty: ");
    }

    [Fact]
    public async Task What_grows_is_hidden_or_is_being_written_is_left_alone()
    {
        var folder = InboxFolder.Open(_folder);
        await File.WriteAllTextAsync(Inside("grows.txt"), "1");
        await File.WriteAllTextAsync(Inside(".hidden"), "1");
        await File.WriteAllTextAsync(Inside("coming.part"), "1");
        folder.TakeReady().ShouldBeEmpty();
        await File.AppendAllTextAsync(Inside("grows.txt"), "2");
        folder.TakeReady().ShouldBeEmpty();
        folder.TakeReady().ShouldHaveSingleItem().ShouldEndWith("grows.txt");
    }

    [Fact]
    public async Task What_an_ended_program_was_working_on_is_imported()
    {
        var folder = InboxFolder.Open(_folder);
        await File.WriteAllTextAsync(Inside("working", "left.txt"), "خبر تركه برنامج سابق عن قناة الاتصال");

        (await new Inbox(folder, _archive, TimeProvider.System).LookAsync(default)).ShouldBe(1);
        File.Exists(Inside("done", "left.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_came_under_the_same_name_before_stays()
    {
        var folder = InboxFolder.Open(_folder);
        await File.WriteAllTextAsync(Inside("done", "a.txt"), "first");
        await File.WriteAllTextAsync(Inside("working", "a.txt"), "second");
        folder.MoveToDone(Inside("working", "a.txt"));
        (await File.ReadAllTextAsync(Inside("done", "a.txt"))).ShouldBe("first");
        (await File.ReadAllTextAsync(Inside("done", "a~2.txt"))).ShouldBe("second");
    }

    private string Inside(params string[] parts) => Path.Combine([_folder, .. parts]);
}
