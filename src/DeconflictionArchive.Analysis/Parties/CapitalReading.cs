using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Tells the city from the government it stands for.</summary>
internal sealed class CapitalReading(NameIndex index, ReportText text, Page page)
{
    private const int MotionReach = 6; // words: "يغادر الجنرال الأميركي إلى أنقرة"
    private const int RoadReach = 5; // words: "الطريق البرية بين بغداد ودمشق"
    private const int SeatReach = 2; // words: "الإدارة الجديدة في واشنطن"

    private readonly HashSet<int> _inCity = index.CityWords;
    private readonly HashSet<int> _hosts = index.HostWords;
    private readonly HashSet<int> _motion = index.MotionWords;
    private readonly HashSet<int> _toFrom = index.ToFromWords;
    private readonly HashSet<int> _roads = index.RoadWords;
    private readonly HashSet<int> _between = index.BetweenWords;
    private readonly HashSet<int> _figuresOfRoads = index.RoadFigureWords;
    private readonly HashSet<int> _seats = index.SeatWords;
    private readonly HashSet<int> _farFrom = index.FarFromWords;
    private readonly HashSet<int> _distances = index.DistanceWords;

    public bool IsPlace(WordStream stream, NameHit<NameEntry> hit)
    {
        if (HasIn(stream, hit) || HeadsReport(stream, hit) || Hosts(stream, hit))
            return true;
        var before = hit.Start - 1;
        if (before < 0 || stream[hit.Start].Before >= Gap.Comma)
            return false;
        if (LiesOnRoad(stream, hit.Start) || LiesAway(stream, hit.Start, hit.Proclitic))
            return true;
        if (hit.Proclitic > 0)
            return false;
        return stream.ReadsAny(before, _inCity)
            ? !IsSeatOf(stream, before)
            : stream.ReadsAny(before, _toFrom) && (IsHeardFrom(stream, hit) || FollowsMotion(stream, before));
    }

    /// <summary>Whether a sentence begins with it as with where its word comes from: "ومن دمشق صدر بيان". Then it is the city and who speaks.</summary>
    public bool IsHeardFrom(WordStream stream, NameHit<NameEntry> hit) =>
        hit.Start > 0 && hit.Proclitic == 0 && stream[hit.Start - 1].Before == Gap.Hard && stream.ReadsAny(hit.Start - 1, _toFrom);

    /// <summary>Whether a base heads a line as who says the rest: "حميميم: ...". A town before a colon is where the report was written.</summary>
    public bool IsSpeaker(WordStream stream, NameHit<NameEntry> hit)
    {
        var next = stream[hit.End - 1].Token + 1;
        return stream[hit.Start].Before == Gap.Hard && hit.Proclitic == 0 && next < text.Tokens.Count && text.Tokens[next].Text == ":"
            && PlaceLexicon.Shipped.Find(hit.Value.Id) is { Kind: "base" };
    }

    // "الإدارة الجديدة في واشنطن", "وزارة الدفاع في موسكو": whose government it is, not where something was.
    private bool IsSeatOf(WordStream stream, int before)
    {
        for (var at = before - 1; at >= 0 && before - at <= SeatReach && stream[at + 1].Before < Gap.Comma; at--)
        {
            if (stream.ReadsAny(at, _seats))
                return true;
        }

        return false;
    }

    // "الطريق بين بغداد ودمشق", but neither "عن طريق موسكو" nor "خارطة الطريق بين موسكو وواشنطن".
    private bool LiesOnRoad(WordStream stream, int name)
    {
        var between = false;
        for (var at = name - 1; at >= 0 && name - at <= RoadReach && stream[at + 1].Before < Gap.Comma; at--)
        {
            between |= stream.ReadsAny(at, _between);
            if (between && stream.ReadsAny(at, _roads))
                return at == 0 || stream[at].Before >= Gap.Comma || !stream.ReadsAny(at - 1, _figuresOfRoads);
        }

        return false;
    }

    // "على بعد 200 كلم من دمشق", "آلاف الكيلومترات من موسكو وواشنطن": a distance is from a city.
    private bool LiesAway(WordStream stream, int name, int proclitic)
    {
        var from = proclitic == 0 ? name - 1 : name - 2;
        return from > 0 && (proclitic == 0 || stream.LettersOf(name)[0] == 'و') && stream[name].Before < Gap.Comma
            && stream.ReadsAny(from, _farFrom) && stream[from].Before < Gap.Comma && stream[from + 1].Before < Gap.Comma && stream.ReadsAny(from - 1, _distances);
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

    // "واشنطن - ", "موسكو (أ ش أ)", "واشنطن 28 يناير", "واشنطن في 1 مارس", "موسكو، 6 مايو", "واشنطن، الولايات المتحدة" at the head of a line.
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
            || (text.Tokens[next].Text == "في" && next + 1 < text.Tokens.Count && text.Tokens[next + 1].IsNumber)
            || text.Tokens[next].Text is "(" or "-" or "/"
            || (text.Tokens[next].Text == "," && ((next + 1 < text.Tokens.Count && text.Tokens[next + 1].IsNumber)
                || (hit.End < stream.Count && index.IsNoun(stream.FormAt(hit.End).Bare, hit.Value.Id))));
    }
}
