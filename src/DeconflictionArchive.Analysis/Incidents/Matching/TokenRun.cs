namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>A run of tokens of the report.</summary>
internal readonly record struct TokenRun(int First, int Count)
{
    public int End => First + Count;
}
