namespace DeconflictionArchive.Analysis;

/// <summary>The version of the rules; stored with each report, so that older readings can be told and brought up to date.</summary>
public static class AnalysisVersion
{
    /// <summary>Raised with every change of rule or lexicon that can change a finding.</summary>
    public const int Current = 10;
}
