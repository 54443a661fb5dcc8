using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Tells the city from the government it stands for.</summary>
internal sealed class CapitalReading(NameIndex index, ReportText text, Page page)
{
    private const int MotionReach = 6; // words: "يغادر الجنرال الأميركي إلى أنقرة"

    private readonly HashSet<int> _inCity = index.CityWords;
    private readonly HashSet<int> _hosts = index.HostWords;
    private readonly HashSet<int> _motion = index.MotionWords;
    private readonly HashSet<int> _toFrom = index.ToFromWords;

    public bool IsPlace(WordStream stream, NameHit<NameEntry> hit)
    {
        if (HasIn(stream, hit) || HeadsReport(stream, hit) || Hosts(stream, hit))
            return true;
        var before = hit.Start - 1;
        if (before < 0 || hit.Proclitic > 0 || stream[hit.Start].Before >= Gap.Comma)
            return false;
        return stream.ReadsAny(before, _inCity) || (stream.ReadsAny(before, _toFrom) && FollowsMotion(stream, before));
    }

    // "بموسكو"
    private static bool HasIn(WordStream stream, NameHit<NameEntry> hit) =>
        hit.Proclitic > 0 && stream.LettersOf(hit.Start)[hit.Proclitic - 1] == 'ب';

    // "هلسنكي شهدت لقاء"
    private bool Hosts(WordStream stream, NameHit<NameEntry> hit) =>
        hit.End < stream.Count && stream[hit.End].Before < Gap.Comma && stream.ReadsAny(hit.End, _hosts);

    private bool FollowsMotion(WordStream stream, int before)
    {
        for (var at = before - 1; at >= 0 && before - at <= MotionReach && stream[at + 1].Before < Gap.Comma; at--)
        {
            if (stream.ReadsAny(at, _motion))
                return true;
        }

        return false;
    }

    // "واشنطن - ", "موسكو (أ ش أ)", "واشنطن 28 يناير", "موسكو، 6 مايو", "واشنطن، الولايات المتحدة" at the head of a line.
    private bool HeadsReport(WordStream stream, NameHit<NameEntry> hit)
    {
        var span = stream.SpanOf(hit.Start, hit.End, hit.Proclitic);
        if (page.Dateline is { } dateline && dateline.Span.Overlaps(span))
            return true;
        var next = stream[hit.End - 1].Token + 1;
        if (stream[hit.Start].Before != Gap.Hard || hit.Proclitic > 0 || next >= text.Tokens.Count)
            return false;
        if (hit.End < stream.Count && stream[hit.End].Before == Gap.Hard)
            return false;
        return text.Tokens[next].IsNumber
            || text.Tokens[next].Text is "(" or "-" or "/"
            || (text.Tokens[next].Text == "," && ((next + 1 < text.Tokens.Count && text.Tokens[next + 1].IsNumber)
                || (hit.End < stream.Count && index.IsNoun(stream.FormAt(hit.End).Bare, hit.Value.Id))));
    }
}
