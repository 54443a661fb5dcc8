using System.Globalization;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>What one packed file has unfolded to so far, everything inside it counted, against what it may.</summary>
internal sealed class Unpacking
{
    // A few entries that are refused each by their own ratio must not end an archive of thousands.
    private const int TimesUnsuspicious = 16;

    private readonly ReadingLimits _limits;
    private readonly Func<long> _packed;
    private long _unpacked;
    private int _entries;

    private Unpacking(ReadingLimits limits, Func<long> packed)
    {
        _limits = limits;
        _packed = packed;
    }

    /// <summary>Nothing more may be unpacked.</summary>
    public bool IsSpent => Spent is not null;

    public Rejection? Spent { get; private set; }

    /// <summary>Of the outermost archive the file lies in, or of the file.</summary>
    /// <param name="packed">Bytes of the file that were given out so far, or all it has.</param>
    public static Unpacking Of(RawFile file, ReadingLimits limits, Func<long>? packed = null) =>
        file.Unpacking ?? new Unpacking(limits, packed ?? (() => file.Content.BytesRead));

    /// <summary>Counts one more entry; false when it is one too many.</summary>
    public bool AddEntry()
    {
        if (++_entries > _limits.MaxEntries)
            Spent ??= new Rejection(RejectionCode.TooManyEntries, string.Create(
                CultureInfo.InvariantCulture, $"It has more than {_limits.MaxEntries} entries, what is inside its archives counted; the rest was not read. Split it."));
        return !IsSpent;
    }

    /// <summary>Counts unpacked bytes of one entry.</summary>
    /// <param name="unpacked">Of the entry, so far.</param>
    /// <param name="packed">Of the entry, so far.</param>
    /// <exception cref="RefusedContentException">The entry, or all together, unpacks too far.</exception>
    public void Add(int count, long unpacked, long packed)
    {
        _unpacked += count;
        if (_unpacked > _limits.MaxUnpackedBytes)
            Spend($"more than {_limits.MaxUnpackedBytes} bytes");
        else if (_unpacked > Math.Max(_limits.UnsuspiciousBytes * TimesUnsuspicious, _packed() * _limits.MaxUnpackingRatio))
            Spend($"more than {_limits.MaxUnpackingRatio} times its size");
        if (Spent is not null)
            throw new RefusedContentException(Spent);
        if (unpacked > _limits.UnsuspiciousBytes && unpacked > packed * _limits.MaxUnpackingRatio)
            throw new RefusedContentException(Refusal($"more than {_limits.MaxUnpackingRatio} times its size"));
    }

    private void Spend(FormattableString what) => Spent ??= Refusal(what);

    private static Rejection Refusal(FormattableString what) => new(
        RejectionCode.UnpacksTooFar, $"It unpacks to {what.ToString(CultureInfo.InvariantCulture)}, which reports do not; unpack it yourself if it is none of an attacker's.");
}
