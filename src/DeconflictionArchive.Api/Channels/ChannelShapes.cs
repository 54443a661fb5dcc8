using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Channels;

/// <summary>Channels and their uses as tables.</summary>
internal static class ChannelShapes
{
    public static readonly ListShape<ChannelResponse> Channels = new("channels",
    [
        new("id", channel => channel.Id),
        new("name_ar", channel => channel.Name.Ar),
        new("name_en", channel => channel.Name.En),
        new("uses", channel => channel.Uses),
        new("reports", channel => channel.Reports),
        new("incidents", channel => channel.Incidents),
        new("first", channel => channel.Used.From),
        new("last", channel => channel.Used.To),
    ]);

    public static readonly ListShape<ChannelUseResponse> Uses = new("uses",
    [
        new("channel", use => use.Channel),
        new("incident", use => use.Incident),
        new("from", use => use.Occurred.From),
        new("to", use => use.Occurred.To),
        new("direction", use => use.Direction),
        new("phase", use => EnumName.Of(use.Phase)),
        new("outcome", use => EnumName.Of(use.Outcome)),
        new("told_by", use => use.ToldBy),
        new("claim", use => use.Claim),
        new("report", use => use.Report),
        new("quote", use => use.Quote),
        new("start", use => use.Start),
        new("length", use => use.Length),
        new("purpose", use => use.Purpose is { } purpose ? EnumName.Of(purpose) : null),
        new("phrase", use => use.Phrase),
        new("sense", use => use.Sense is { } sense ? EnumName.Of(sense) : null),
    ]);
}
