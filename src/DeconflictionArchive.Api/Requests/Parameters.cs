using DeconflictionArchive.Api.Answers;

namespace DeconflictionArchive.Api.Requests;

/// <summary>The one vocabulary of parameters: a name means the same at every address.</summary>
public static class Parameters
{
    public const int DefaultLimit = 25;

    public const string Several = " May be repeated, which means OR; a leading \"-\" excludes.";
    public const string Named = " Takes an id or any known name or alias, in Arabic or English." + Several;

    public static readonly Parameter Words = new("q", "Words to search for: words (all of them), \"a phrase\", OR, -word, word*.") { Example = "الخط الساخن" };
    public static readonly Parameter From = new("from", $"First day of the period: {PartialDate.Accepted}; a partial date means its first day. Arabic-Indic digits are read.") { Example = "2016-06" };
    public static readonly Parameter To = new("to", $"Last day of the period, inclusive: {PartialDate.Accepted}; a partial date means its last day.") { Example = "2016-06-30" };
    public static readonly Parameter Undated = new("undated", "Whether what has no date is shown; left out: include without a period, exclude with one.") { Values = ["exclude", "include", "only"] };
    public static readonly Parameter Source = new("source", "The outlet that published it." + Named) { Repeatable = true };
    public static readonly Parameter Agency = new("agency", "An agency credited in it." + Named) { Repeatable = true };
    public static readonly Parameter Party = new("party", "A state, force, body, group or person." + Named) { Repeatable = true, Example = "us-dod" };
    public static readonly Parameter Place = new("place", "A place." + Named) { Repeatable = true, Example = "tanf" };
    public static readonly Parameter Channel = new("channel", "A deconfliction channel." + Named) { Repeatable = true, Example = "hotline" };
    public static readonly Parameter Incident = new("incident", "Id of an incident." + Several) { Repeatable = true };
    public static readonly Parameter Limit = new("limit", "Rows of a page.") { Whole = (1, 200), Default = "25" };
    public static readonly Parameter Cursor = new("cursor", "Where the page begins: page.next of the page before, with the same filters.");

    public static Parameter Format(IReadOnlyList<ListFormat> offered) =>
        new("format", "Form of the answer, in place of the Accept header. ndjson and csv stream the whole result, not a page.") { Values = [.. offered.Select(ListFormats.NameOf)] };

    /// <summary>What every list takes beside its filters.</summary>
    public static IReadOnlyList<Parameter> Paging(IReadOnlyList<ListFormat> offered) => [Limit, Cursor, Format(offered)];

    /// <summary>A parameter whose values are a closed list.</summary>
    public static Parameter Closed(string name, string description, IReadOnlyList<string> values, string? whenAbsent = null) =>
        new(name, description) { Values = values, Default = whenAbsent };

    /// <summary>A closed list from which several may be asked for.</summary>
    public static Parameter ClosedFilter(string name, string description, IReadOnlyList<string> values) =>
        new(name, description + Several) { Values = values, Repeatable = true };
}
