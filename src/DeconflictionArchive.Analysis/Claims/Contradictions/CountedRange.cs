using System.Globalization;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>What a number leaves possible.</summary>
internal readonly record struct CountedRange(decimal? Min, decimal? Max)
{
    private const decimal About = 0.1m; // "nearly a hundred" is taken to reach a tenth further either way

    public static CountedRange Of(ToldQuantity quantity, decimal unit, decimal slack)
    {
        var reach = quantity.Approximate ? Math.Max(slack, About) : slack;
        return new CountedRange(quantity.Min * unit * (1 - reach), quantity.Max * unit * (1 + reach));
    }

    public bool LiesBelow(CountedRange other) => Max is { } greatest && other.Min is { } least && greatest < least;

    /// <summary>As it was told, such as "100 or more".</summary>
    public static string Tell(ToldQuantity quantity)
    {
        var number = (quantity.Min, quantity.Max) switch
        {
            ({ } least, null) => $"{Write(least)} or more",
            (null, { } greatest) => $"{Write(greatest)} or fewer",
            ({ } least, { } greatest) when least == greatest => Write(least),
            ({ } least, { } greatest) => $"{Write(least)} to {Write(greatest)}",
            _ => "",
        };
        return $"{(quantity.Approximate ? "about " : "")}{number} {quantity.What.Replace("distance-", "", StringComparison.Ordinal)}";
    }

    private static string Write(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
