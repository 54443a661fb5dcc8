using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import;

/// <summary>Counts verdicts.</summary>
internal sealed class ImportTally(TimeProvider time, int total, long? bytes)
{
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<Verdict, int> _counts = [];

    public ImportProgress Progress => new(
        _counts.Values.Sum(),
        total,
        _counts.GetValueOrDefault(Verdict.Stored),
        _counts.GetValueOrDefault(Verdict.Duplicate),
        _counts.GetValueOrDefault(Verdict.Revised),
        _counts.GetValueOrDefault(Verdict.Rejected),
        time.GetElapsedTime(_start))
    {
        BytesDone = BytesDone,
        BytesTotal = bytes,
    };

    public long BytesDone { get; set; }

    public void Count(Verdict verdict) => _counts[verdict] = _counts.GetValueOrDefault(verdict) + 1;
}
