using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Officials named with the office they hold: the report is of their term.</summary>
internal sealed class OfficeClues
{
    private const int MonthsOfDoubt = 2; // of terms known from the press only
    private const int TitleReach = 9; // tokens between the first word of a title and the name
    private const int CounterpartReach = 30; // the same where he is called the counterpart of another
    private const int AppositionReach = 3; // tokens between a name and the title behind it

    private readonly PhraseIndex<IReadOnlyList<string>> _titles = new();
    private readonly OfficeSigns _signs = new();

    public OfficeClues()
    {
        foreach (var row in LexiconFile.Read("office_titles.tsv"))
        {
            foreach (var title in row.Values("titles"))
                _titles.Add(title, row.Values("office"));
        }
    }

    public void Add(List<DatingClue> clues, ReportText text, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> told)
    {
        HashSet<string>? read = null;
        SentencesOfThePast? past = null;
        foreach (var mention in mentions)
        {
            if (mention.Kind != MentionKind.Party || OfficialLexicon.Shipped.TermsOf(mention.Id) is not { Count: > 0 } terms || read?.Contains(mention.Id) == true)
                continue;
            if (TitleOf(text, mention) is not var (offices, span) || !Serves(text, span))
                continue;
            var held = terms.Where(term => Knows(term) && offices.Any(office => Matches(office, term.Office))).ToList();
            if (held.Count == 0)
                continue;
            (read ??= new HashSet<string>(StringComparer.Ordinal)).Add(mention.Id);
            past ??= new SentencesOfThePast(_signs, text, told);
            clues.Add(Clue(text, mention, span, held, past.Contains(SentenceAt(text, mention.Span))));
        }
    }

    private static int SentenceAt(ReportText text, TextSpan span) => text.SentenceOf(Math.Min(text.FirstTokenFrom(span.Start), text.Tokens.Count - 1));

    private static DatingClue Clue(ReportText text, Mention mention, TextSpan span, List<OfficialTerm> held, bool past)
    {
        var days = held.Select(term => DaySet.Between(term.From?.AddMonths(-Margin(term)), past ? null : term.To?.AddMonths(Margin(term)))).Aggregate((all, next) => all.Union(next));
        return new DatingClue(text, span, days, ClueWeight.ServingOfficial, "serving-official", () =>
        {
            var name = OfficialLexicon.Shipped.Find(mention.Id)?.Name.En ?? mention.Id;
            return $"{name} is named as {(past ? "then " : "")}serving {held[0].Office.Replace('_', ' ')}: {string.Join(", ", held.Select(Written))}";
        });
    }

    // Of many a spokesman nobody has published his first and last day: the papers show roughly when he spoke.
    private static int Margin(OfficialTerm term) => term.Source == "press" ? MonthsOfDoubt : 0;

    private static string Written(OfficialTerm term) =>
        $"{term.From:yyyy-MM-dd} to {(term.To is { } to ? to.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "this day")}"
        + (Margin(term) > 0 ? $", as the press has it, give or take {MonthsOfDoubt} months" : "");

    /// <summary>The office named nearest before a person's name, or right behind it: "وزير الدفاع الأميركي آشتون كارتر".</summary>
    private (IReadOnlyList<string> Offices, TextSpan Span)? TitleOf(ReportText text, Mention mention)
    {
        if (text.Tokens.Count == 0)
            return null;
        var name = Math.Min(text.FirstTokenFrom(mention.Span.Start), text.Tokens.Count - 1);
        var sentence = text.Sentences[text.SentenceOf(name)];
        List<string>? offices = null;
        var begin = name;
        var reach = HasCounterpart(text, sentence, name) ? CounterpartReach : TitleReach;
        for (var token = name - 1; token >= Math.Max(sentence.FirstToken, name - reach); token--)
        {
            if (text.Tokens[token].Text is ";" or ":")
                break;
            foreach (var match in _titles.All(text.Tokens, token))
            {
                if (token + match.TokenCount > name)
                    continue;
                // Whichever of the titles near a name is his, only an office he has held counts.
                offices ??= [];
                offices.AddRange(match.Value);
                begin = token;
            }
        }

        if (offices is not null)
            return (offices, TextSpan.FromBounds(text.Tokens[begin].Span.Start, mention.Span.End));
        return TitleBehind(text, mention, sentence);
    }

    // "التقى رئيس الأركان الروسي ... نظيره الأميركي مارك ميلي": the office is that of the other, named farther back.
    private static bool HasCounterpart(ReportText text, Sentence sentence, int name)
    {
        for (var token = name - 1; token >= Math.Max(sentence.FirstToken, name - AppositionReach - 2); token--)
        {
            if (text.Tokens[token].Text.Contains("نظير", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private (IReadOnlyList<string> Offices, TextSpan Span)? TitleBehind(ReportText text, Mention mention, Sentence sentence)
    {
        var next = text.FirstTokenFrom(mention.Span.End);
        if (next >= sentence.EndToken || text.Tokens[next].Text is not ("," or "(" or "-"))
            return null;
        for (var token = next + 1; token < Math.Min(sentence.EndToken, next + AppositionReach); token++)
        {
            if (_titles.Longest(text.Tokens, token) is { } match)
                return (match.Value, TextSpan.FromBounds(mention.Span.Start, text.SpanOf(token, match.TokenCount).End));
        }

        return null;
    }

    /// <summary>No word beside the title says that the office is over, or not yet taken up.</summary>
    private bool Serves(ReportText text, TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        for (var token = Math.Max(0, first - 3); token < Math.Min(text.Tokens.Count, end + 3); token++)
        {
            if (_signs.Is(OfficeSign.NotServing, text.Tokens[token]))
                return false;
        }

        return true;
    }

    // A term known to the year only is no evidence for a month.
    private static bool Knows(OfficialTerm term) => term.From is not null && term.Certainty is "day" or "month";

    private static bool Matches(string pattern, string office) =>
        pattern.EndsWith('*') ? office.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == office;
}
