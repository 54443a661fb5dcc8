using System.Reflection;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests;

public sealed class LexiconTests
{
    private const string Folder = ".Lexicon.";

    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        foreach (var resource in Assembly.GetAssembly(typeof(LexiconFile))!.GetManifestResourceNames())
        {
            if (resource.IndexOf(Folder, StringComparison.Ordinal) is >= 0 and var at && resource.EndsWith(".tsv", StringComparison.Ordinal))
                files.Add(resource[(at + Folder.Length)..]);
        }

        return files;
    }

    [Fact]
    public void The_lexicons_are_in_the_program() => Files().Count.ShouldBeGreaterThan(40);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_of_a_lexicon_says_where_it_is_from(string file)
    {
        var rows = LexiconFile.Read(file);

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row["source"].Length > 0);
    }
}
