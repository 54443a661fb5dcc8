namespace DeconflictionArchive.Analysis.Parties;

/// <summary>The forms of an adjective of origin, in folded spelling, with and without the article.</summary>
internal static class NationForms
{
    // Masculine, feminine, dual, plural, accusative, construct ("مسؤولو"): "روسي" gives روسيه، روسيان، روسيتين، روسيون، روسيا ...
    private static readonly string[] Masculine = ["", "ين", "ان", "ون", "ا"];
    private static readonly string[] OfFeminine = ["ه", "تين", "تان", "ات"];

    public static IEnumerable<(string Form, bool Feminine)> Of(string folded)
    {
        foreach (var ending in Masculine)
        {
            // The accusative of an adjective reads like the noun of the state: "روسيا"; only that one is the state's own.
            yield return (folded + ending, false);
            if (ending != "ا")
                yield return ("ال" + folded + ending, false);
        }

        foreach (var ending in OfFeminine)
        {
            yield return (folded + ending, true);
            yield return ("ال" + folded + ending, true);
        }
    }
}
