using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>A sentence of the told part and what it names.</summary>
internal sealed class ToldSentence
{
    private const int MostDays = 100; // of one sentence; more are a table, or damage

    private readonly List<string> _persons = [];
    private readonly List<string> _places = [];
    private readonly List<string> _channels = [];
    private readonly List<string> _camps = [];
    private readonly List<string> _models = [];
    private readonly List<(TokenRun Run, EventDay Day)> _days = [];

    public ToldSentence(int number, ReportText text, Story story)
    {
        var first = story.FirstTokenOf(number);
        Number = number;
        Span = TextSpan.FromBounds(text.Tokens[first].Span.Start, text.Sentences[text.SentenceOf(first)].Span.End);
        IsEarly = story.IsEarly(number);
        IsRecalled = story.IsRecalled(number) || text.Tokens[first].Text is "سبق" or "وسبق";
    }

    public int Number { get; }

    public TextSpan Span { get; }

    public bool IsEarly { get; }

    /// <summary>Told as past when the news happened, or beside it.</summary>
    public bool IsRecalled { get; }

    public List<string> Persons => _persons;

    public List<string> Places => _places;

    public List<string> Channels => _channels;

    public List<string> Camps => _camps;

    /// <summary>Models of aircraft.</summary>
    public List<string> Models => _models;

    public List<(TokenRun Run, EventDay Day)> Days => _days;

    // "on Saturday, the same day on which": what points back means the day before it in the sentence.
    public void Add(in StoryDate date)
    {
        if (_days.Count == MostDays)
            return;
        if ((EventDay.Of(date.Expression) ?? (date.Expression.Kind == Dates.DateExpressionKind.Anaphoric && _days.Count > 0 ? _days[^1].Day : null)) is { } day)
            _days.Add((date.Run, day));
    }

    public static void AddOnce(List<string> names, string name)
    {
        if (!names.Contains(name))
            names.Add(name);
    }
}
