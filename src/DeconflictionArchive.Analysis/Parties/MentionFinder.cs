using System.Runtime.InteropServices;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Finds the parties, places and channels a report names. Safe to share between threads.</summary>
public sealed class MentionFinder
{
    private readonly NameIndex _index = NameIndex.Shipped;
    private readonly ChannelCueFinder _channels = ChannelCueFinder.Shipped;
    private readonly PlaceRefinement _places = new();

    /// <returns>Mentions in the order of the text; furniture is not read.</returns>
    public IReadOnlyList<Mention> Find(ReportText text, Page page)
    {
        var stream = new WordStream(text, page, _index.Table);
        var pass = new NamePass(_index, new CapitalReading(_index, text, page), stream);
        pass.Read();
        var found = pass.Found;
        var offices = Offices(stream);
        if (pass.Surnames.Count > 0)
            new PersonPass(stream, found, offices).Decide(pass.Surnames);
        if (offices.Count > 0)
            new OfficePass(_index, stream, found, offices).TakeHolders();
        new AnaphorPass(_index, stream, found).Resolve(pass.Anaphors);
        DescribedForces.Resolve(found, stream, _index.BackedWords);
        _places.Apply(found);
        foreach (var (channel, start, end) in _channels.Find(stream))
            found.Add(new FoundName(MentionKind.Channel, channel, start, end, 0, "channel-cue"));
        return InOrder(text, stream, found);
    }

    private static List<Mention> InOrder(ReportText text, WordStream stream, List<FoundName> found)
    {
        var mentions = new List<Mention>(found.Count);
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(found))
        {
            var span = stream.SpanOf(name.Start, name.End, name.Proclitic);
            mentions.Add(new Mention(name.Kind, name.Id, span, text.Slice(span), name.Rule));
        }

        mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        return mentions;
    }

    private List<NameHit<NameEntry>> Offices(WordStream stream)
    {
        var offices = new List<NameHit<NameEntry>>();
        for (var word = 0; word < stream.Count; word++)
        {
            if ((stream.FormAt(word).Begins & WordRoles.Office) != WordRoles.None)
                _index.Offices.Walk(stream, word, offices);
        }

        return offices;
    }
}
