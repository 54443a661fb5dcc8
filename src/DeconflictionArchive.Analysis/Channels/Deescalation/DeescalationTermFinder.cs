using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels.Deescalation;

/// <summary>Finds "خفض التوتر" and what else stands for deconfliction, and tells the work, the zone and the line apart by the noun that bears the phrase.</summary>
public sealed class DeescalationTermFinder
{
    private const int LongestCarriage = 4; // words between the noun and the phrase: "الخط الهاتفي المخصص بين الجيشين ل..."
    private const int RiverReach = 3; // words after the phrase: "على نهر الفرات"

    private readonly PhraseIndex<bool> _terms = new();
    private readonly PhraseIndex<DeescalationSense> _bearers = new();
    private readonly HashSet<string> _carriers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rivers = new(StringComparer.Ordinal);

    public DeescalationTermFinder()
    {
        foreach (var row in LexiconFile.Read("deescalation_terms.tsv"))
        {
            switch (row["kind"])
            {
                // "منع التصعيد" is anybody's wish; it is deconfliction where it names a line or a zone.
                case "term" or "named":
                    foreach (var phrase in row.Values("forms").SelectMany(_ => row.Values("objects"), (act, of) => $"{act} {of}"))
                        _terms.Add(phrase, row["kind"] == "term");
                    break;
                case "zone" or "line":
                    foreach (var form in row.Values("forms"))
                        _bearers.Add(form, row["kind"] == "zone" ? DeescalationSense.Zone : DeescalationSense.Line);
                    break;
                case "carrier":
                    _carriers.UnionWith(row.Values("forms").Select(Folded));
                    break;
                case "river":
                    _rivers.UnionWith(row.Values("forms").Select(Folded));
                    break;
            }
        }
    }

    /// <returns>In the order of the text.</returns>
    public IReadOnlyList<DeescalationTerm> Find(ReportText text)
    {
        var found = new List<DeescalationTerm>();
        for (var token = 0; token < text.Tokens.Count; token++)
        {
            if (_terms.Longest(text.Tokens, token) is not { } term)
                continue;
            var end = token + term.TokenCount;
            if (Bearer(text.Tokens, token) is { } bearer)
                found.Add(new DeescalationTerm(Sense(bearer.Sense, text.Tokens, end), SpanOf(text, bearer.First, bearer.Proclitic, end)));
            else if (term.Value)
                found.Add(new DeescalationTerm(DeescalationSense.Deconfliction, SpanOf(text, token, term.ProcliticLength, end)));
            token = end - 1;
        }

        return found;
    }

    private (DeescalationSense Sense, int First, int Proclitic)? Bearer(TokenList tokens, int term)
    {
        for (int before = term - 1, words = 0; before >= 0 && words <= LongestCarriage; before--)
        {
            if (tokens[before].Kind == TokenKind.Punctuation)
            {
                if (tokens[before].Text is "\"" or "'" or "(" or ")")
                    continue;
                return null;
            }

            if (_bearers.Longest(tokens, before) is { } bearer)
                return (bearer.Value, before, bearer.ProcliticLength);
            if (!_carriers.Contains(tokens[before].Text))
                return null;
            words++;
        }

        return null;
    }

    // "خط خفض التصعيد على نهر الفرات" is on the ground.
    private DeescalationSense Sense(DeescalationSense bearer, TokenList tokens, int end)
    {
        for (var after = end; bearer == DeescalationSense.Line && after < Math.Min(end + RiverReach, tokens.Count) && tokens[after].Text != "."; after++)
        {
            if (_rivers.Contains(tokens[after].Text))
                return DeescalationSense.Zone;
        }

        return bearer;
    }

    // The particles written onto the first word are not of the phrase.
    private static TextSpan SpanOf(ReportText text, int first, int proclitic, int end)
    {
        var start = proclitic == 0 ? text.Tokens[first].Span.Start : text.Folded.OriginalOffset(text.Tokens[first].FoldedStart + proclitic);
        return TextSpan.FromBounds(start, text.Tokens[end - 1].Span.End);
    }

    private static string Folded(string word) => FoldedText.Of(word).Text;
}
