using Xunit;

namespace DeconflictionArchive.PageTests;

/// <summary>Every analyst who comes: both languages, on a phone, a tablet and a desk.</summary>
public sealed class Visitors : TheoryData<string, int>
{
    public static readonly IReadOnlyList<int> Widths = [360, 768, 1440];

    public Visitors()
    {
        foreach (var language in new[] { "ar", "en" })
        {
            foreach (var width in Widths)
                Add(language, width);
        }
    }
}
