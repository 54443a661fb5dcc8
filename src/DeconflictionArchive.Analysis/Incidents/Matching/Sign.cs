namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Something in the report that speaks for an incident, or against it by being absent.</summary>
/// <param name="Rule">One of <see cref="SignRules"/>.</param>
/// <param name="Words">The words themselves, where others stand between them; empty when they are the run.</param>
internal readonly record struct Sign(string Rule, TokenRun Run, ArraySegment<int> Words, double Weight, string Explains)
{
    public Sign(string rule, TokenRun run, double weight, string explains)
        : this(rule, run, default, weight, explains)
    {
    }

    public Sign(string rule, in Sighting sighting, double weight, string explains)
        : this(rule, sighting.Run, sighting.Tokens, weight, explains)
    {
    }

    /// <summary>What is not there although it should be.</summary>
    public static Sign Absent(string rule, double weight, string explains) => new(rule, default(TokenRun), weight, explains);

    public bool SharesToken(in Sign other)
    {
        if (Words.Count == 0)
        {
            for (var token = Run.First; token < Run.End; token++)
            {
                if (other.Holds(token))
                    return true;
            }

            return false;
        }

        foreach (var token in Words)
        {
            if (other.Holds(token))
                return true;
        }

        return false;
    }

    public bool Holds(int token)
    {
        if (token < Run.First || token >= Run.End)
            return false;
        return Words.Count == 0 || Words.AsSpan().Contains(token);
    }
}

/// <summary>The rules by which signs are read; they name the evidence.</summary>
internal static class SignRules
{
    public const string TypeWords = "type-words";
    public const string Need = "need";
    public const string Cue = "cue";
    public const string Person = "person";
    public const string Party = "party";
    public const string Place = "place";
    public const string Pair = "pair";
    public const string Doer = "doer";
    public const string Date = "date";
}
