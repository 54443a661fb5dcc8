using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Finds the parties, places and channels a report names. Safe to share between threads.</summary>
public sealed class MentionFinder
{
    private readonly NameIndex _index = NameIndex.Shipped;
    private readonly ChannelCueFinder _channels = new(NameIndex.Shipped.Table);

    /// <returns>Mentions in the order of the text; furniture is not read.</returns>
    public IReadOnlyList<Mention> Find(ReportText text, Page page)
    {
        var stream = new WordStream(text, ReadSpans(page), _index.Table);
        var mentions = new NamePass(_index, text, page, stream).Find();
        foreach (var (channel, start, end) in _channels.Find(stream))
        {
            var span = stream.SpanOf(start, end, 0);
            mentions.Add(new Mention(MentionKind.Channel, channel, span, text.Slice(span), "channel-cue"));
        }

        mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        return mentions;
    }

    private static IReadOnlyList<TextSpan> ReadSpans(Page page) =>
        [.. page.Lines.Where(line => line.Kind is PageLineKind.Title or PageLineKind.Standfirst or PageLineKind.Body or PageLineKind.Caption or PageLineKind.Dateline)
            .Select(line => line.Span)];
}
