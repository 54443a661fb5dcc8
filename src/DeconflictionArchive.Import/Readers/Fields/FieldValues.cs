using System.Text.RegularExpressions;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import.Readers.Markup;

namespace DeconflictionArchive.Import.Readers.Fields;

/// <summary>The values of a record's fields, as they stand in the file.</summary>
internal sealed partial record FieldValues(string? Text, string? Title, string? Date, string? Source, string? Address)
{
    /// <summary>The text as a reader sees it: markup in it is turned into lines.</summary>
    public string ReadableText(int maxDepth) => Text is null || !Markup.IsMatch(Text) ? Text ?? "" : WebPage.TextOf(Text, maxDepth);

    /// <summary>Whether markup in the text lies too deep in itself to be read.</summary>
    public bool IsTooDeep(int maxDepth) => Text is not null && MarkupDepth.Exceeds(Text, maxDepth);

    /// <param name="outside">What is known from outside the record; its own word wins.</param>
    public ReportMetadata Metadata(ReportMetadata outside)
    {
        var day = PublicationDay.Read(Date);
        return new ReportMetadata
        {
            Title = ValueText.OrNull(Title) is { } title ? Markup.IsMatch(title) || title.Contains('&', StringComparison.Ordinal) ? WebPage.TextOf(title, 100) : title : outside.Title,
            Source = ValueText.OrNull(Source) ?? outside.Source,
            PublishedOn = day.Day ?? outside.PublishedOn,
            UnusableDate = day.Unusable,
            Address = ValueText.OrNull(Address) ?? outside.Address,
        };
    }

    // Elements that prose is written in; "a < b" is none.
    [GeneratedRegex(@"</(?:p|div|span|a|b|i|em|strong|h[1-6]|li|ul|ol|td|table|figure|article|section|blockquote|font)\s*>|<(?:p|br|hr|div|img)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Markup { get; }
}
