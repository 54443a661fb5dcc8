using DeconflictionArchive.Import.Files;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Import;

/// <summary>Needs a file system with links, as the other tests of this project need a server.</summary>
public sealed class FileWalkTests : IDisposable
{
    private readonly string _folder = TemporaryFolder.Create();

    public void Dispose() => TemporaryFolder.Remove(_folder);

    [Fact]
    public void Files_come_in_the_order_of_their_names_with_names_from_the_folder_down()
    {
        foreach (var file in new[] { "b.txt", "a/z.txt", "a/ب.txt", "c/d/e.txt", ".hidden", ".git/config", "README.md", "a/readme.txt" })
            Touch(file);
        var name = Path.GetFileName(_folder);
        Walk().ShouldBe([$"{name}/a/z.txt", $"{name}/a/ب.txt", $"{name}/b.txt", $"{name}/c/d/e.txt"]);
    }

    [Fact]
    public void A_file_that_is_named_is_walked_whatever_its_name()
    {
        Touch(".hidden");
        FileWalk.Walk([Path.Combine(_folder, ".hidden")]).ShouldHaveSingleItem().Name.ShouldBe(".hidden");
    }

    [Fact]
    public void Links_that_lead_back_are_walked_once()
    {
        Touch("a/one.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "b"), "a");
        Walk().Select(Path.GetFileName).ShouldBe(["one.txt"]);
    }

    [Fact]
    public void A_folder_named_twice_is_walked_once()
    {
        Touch("one.txt");
        FileWalk.Walk([_folder, _folder + Path.DirectorySeparatorChar]).Count().ShouldBe(1);
    }

    private IEnumerable<string> Walk() => FileWalk.Walk([_folder]).Select(file => file.Name);

    private void Touch(string name)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
    }
}
