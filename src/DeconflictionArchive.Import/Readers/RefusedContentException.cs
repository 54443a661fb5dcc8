using System.Globalization;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Thrown by a stream that cannot or must not be read on; carries what the record is told.</summary>
public sealed class RefusedContentException : IOException
{
    public RefusedContentException(Rejection rejection)
        : base(rejection.Detail) => Rejection = rejection;

    public Rejection Rejection { get; }

    /// <summary>From which byte of the stream on what was read may be wrong, as its checksum was never reached or does not hold.</summary>
    public long? SuspectFrom { get; init; }

    public static RefusedContentException Damaged(string detail) => new(new Rejection(RejectionCode.ArchiveDamaged, detail));

    /// <summary>What to tell of an error met while reading; null when it is no fault of what was read.</summary>
    internal static Rejection? RejectionOf(Exception error) => error switch
    {
        RefusedContentException refused => refused.Rejection,
        // A temporary copy that finds no room says nothing about the record.
        IOException { HResult: var result } when (result & 0xFFFF) is 28 or 112 => null,
        InvalidDataException => new Rejection(RejectionCode.ArchiveDamaged, $"It is damaged: {error.Message}"),
        IOException or UnauthorizedAccessException => new Rejection(RejectionCode.Unreadable, $"The file cannot be read: {error.Message}"),
        _ => null,
    };

    internal static string At(long position) => string.Create(CultureInfo.InvariantCulture, $"byte {position}");
}
