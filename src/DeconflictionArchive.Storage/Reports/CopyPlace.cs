namespace DeconflictionArchive.Storage.Reports;

/// <summary>Where a body stands among all: by its first publication, by its first report where days do not decide.</summary>
internal readonly record struct CopyPlace(DateOnly? FirstOn, string Report)
{
    public static readonly IComparer<CopyPlace> Order = Comparer<CopyPlace>.Create(Compare);

    public bool IsBefore(CopyPlace other) => Compare(this, other) < 0;

    private static int Compare(CopyPlace one, CopyPlace other) => one.FirstOn == other.FirstOn
        ? string.CompareOrdinal(one.Report, other.Report)
        : (one.FirstOn ?? DateOnly.MaxValue).CompareTo(other.FirstOn ?? DateOnly.MaxValue);
}
