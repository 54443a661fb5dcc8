using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Storage.Changes;
using DeconflictionArchive.Storage.Imports;
using DeconflictionArchive.Storage.Incidents;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DeconflictionArchive.Storage;

/// <summary>The enumerations that are columns: stored by name, so that a query in psql reads like one in C#.</summary>
internal static class EnumeratedTypes
{
    public static readonly IReadOnlyList<Type> All =
    [
        typeof(DatePrecision), typeof(DateBasis), typeof(IncidentStatus), typeof(IncidentRole), typeof(Stance), typeof(ClaimQuestion),
        typeof(ChannelPhase), typeof(ChannelOutcome), typeof(ChannelPurpose), typeof(DeescalationSense), typeof(Verdict), typeof(UploadState), typeof(ChangeKind),
    ];

    public static Type ConverterOf(Type type) => typeof(NameConverter<>).MakeGenericType(type);

    private sealed class NameConverter<T>() : ValueConverter<T, string>(value => EnumName.Of(value), name => EnumName.Parse<T>(name))
        where T : struct, Enum;
}
