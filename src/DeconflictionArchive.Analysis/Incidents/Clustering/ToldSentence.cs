using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>A sentence of the told part and what it names.</summary>
/// <param name="IsRecalled">Told as past when the news happened, or beside it.</param>
internal sealed record ToldSentence(
    int Number,
    TextSpan Span,
    bool IsEarly,
    bool IsRecalled,
    IReadOnlyList<string> Persons,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Channels,
    IReadOnlyList<(TokenRun Run, EventDay Day)> Days,
    IReadOnlySet<string> Camps)
{
    public static IReadOnlyList<ToldSentence> AllOf(AnalyzedReport report, Story story, IReadOnlyList<(int Item, string Camp)> camps, IReadOnlySet<string> persons)
    {
        var firsts = FirstTokens(story);
        var mentions = report.Mentions.ToLookup(mention => story.SentenceOf(Math.Max(0, report.Text.FirstTokenFrom(mention.Span.Start + 1) - 1)));
        var days = story.Dates.ToLookup(date => story.SentenceOf(date.Run.First));
        var named = new HashSet<string>[firsts.Count];
        foreach (var (item, camp) in camps)
        {
            foreach (var run in story.Where(item))
                (named[story.SentenceOf(run.First)] ??= []).Add(camp);
        }

        return [.. firsts.Select((first, sentence) => new ToldSentence(
            sentence,
            TextSpan.FromBounds(report.Text.Tokens[first].Span.Start, report.Text.Sentences[report.Text.SentenceOf(first)].Span.End),
            story.IsEarly(sentence),
            story.IsRecalled(sentence) || report.Text.Tokens[first].Text is "سبق" or "وسبق",
            Ids(mentions[sentence].Where(mention => persons.Contains(mention.Id))),
            Ids(mentions[sentence].Where(mention => mention.Kind == MentionKind.Place && mention.Id != "syria")),
            Ids(mentions[sentence].Where(mention => mention.Kind == MentionKind.Channel)),
            DaysOf(days[sentence]),
            named[sentence] ?? []))];
    }

    public bool Holds(Story story, int item)
    {
        foreach (var run in story.Where(item))
        {
            if (story.SentenceOf(run.First) == Number)
                return true;
        }

        return false;
    }

    // "on Saturday, the same day on which": what points back means the day before it in the sentence.
    private static List<(TokenRun Run, EventDay Day)> DaysOf(IEnumerable<StoryDate> dates)
    {
        var days = new List<(TokenRun Run, EventDay Day)>();
        foreach (var (expression, run) in dates)
        {
            if ((EventDay.Of(expression) ?? (expression.Kind == DateExpressionKind.Anaphoric && days.Count > 0 ? days[^1].Day : null)) is { } day)
                days.Add((run, day));
        }

        return days;
    }

    private static List<int> FirstTokens(Story story)
    {
        var firsts = new List<int>(story.SentenceCount);
        for (var token = 0; token < story.TokenCount; token++)
        {
            if (story.SentenceOf(token) == firsts.Count)
                firsts.Add(token);
        }

        return firsts;
    }

    private static List<string> Ids(IEnumerable<Mention> mentions) => [.. mentions.Select(mention => mention.Id).Distinct()];
}
