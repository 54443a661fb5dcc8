using System.Runtime.CompilerServices;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests;

/// <summary>Holds the tests themselves to what would fail.</summary>
public sealed class AssertionTests
{
    private const string Should = ".Should";

    [Theory]
    [InlineData("Find(page)?.Id.ShouldBe(id);", true)]
    [InlineData("Read(text).Byline?.Name(a, b).ShouldBe(name);", true)]
    [InlineData("(found?.Value).ShouldBe(null);", false)]
    [InlineData("all.Select(one => one.Rejection?.Code).ShouldBe([null]);", false)]
    [InlineData("var id = report?.Id; id.ShouldBe(1);", false)]
    public void What_is_skipped_for_null_is_told_from_what_is_asserted(string line, bool expected) => IsSkippedForNull(line).ShouldBe(expected);

    [Fact]
    public void No_assertion_is_skipped_where_there_is_nothing_to_assert_it_of() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(TestFolder())!, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Path.GetFileName(file) != "AssertionTests.cs")
            .SelectMany(file => File.ReadLines(file).Where(IsSkippedForNull).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"))
            .ShouldBeEmpty();

    // "a?.B.ShouldBe(c)" asserts nothing of an a that is null, "(a?.B).ShouldBe(c)" does.
    private static bool IsSkippedForNull(string line)
    {
        for (var should = line.IndexOf(Should, StringComparison.Ordinal); should >= 0; should = line.IndexOf(Should, should + 1, StringComparison.Ordinal))
        {
            var depth = 0;
            for (var at = should - 1; at > 0 && depth >= 0; at--)
            {
                depth += line[at] is ')' or ']' ? 1 : line[at] is '(' or '[' ? -1 : 0;
                if (depth == 0 && line[at] == '.' && line[at - 1] == '?')
                    return true;
                if (depth == 0 && line[at] is ' ' or ';' or '>')
                    break;
            }
        }

        return false;
    }

    private static string TestFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
