using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Turns the mentions of parties into names by token, the longer of two that overlap, with the gender of their words.</summary>
internal sealed class NamedParties(SpeechLexicon speech)
{
    public IReadOnlyList<NamedParty> In(ReportText text, IReadOnlyList<Mention> mentions)
    {
        var parties = new List<NamedParty>();
        foreach (var mention in mentions.Where(mention => mention.Kind == MentionKind.Party).OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.Length))
        {
            var (first, end) = text.TokensIn(mention.Span);
            // A name behind a proclitic begins inside its token.
            if (first > 0 && text.Tokens[first - 1].Span.End > mention.Span.Start)
                first--;
            if (parties.Count > 0 && parties[^1].End > first)
                continue;
            var word = Head(text, first, mention);
            var kind = PartyLexicon.Shipped.Find(mention.Id)?.Kind ?? "";
            var isAdjective = mention.Rule == "nation" && (word.EndsWith('ي') || word.EndsWith("يه", StringComparison.Ordinal));
            parties.Add(new NamedParty(mention.Id, kind, first, Math.Max(end, first + 1), AgreementOf(word, kind), isAdjective));
        }

        return parties;
    }

    // The first word of the name without the particles written onto it.
    private static string Head(ReportText text, int token, Mention mention)
    {
        var word = text.Tokens[token];
        var particles = mention.Span.Start - word.Span.Start;
        return particles > 0 && particles < word.Text.Length ? word.Text[particles..] : word.Text;
    }

    private Agreement AgreementOf(string head, string kind)
    {
        if (kind == "person")
            return Agreement.Unknown;
        if (speech.Is(SpeechWord.People, head))
            return Agreement.Plural;
        if (kind == "state")
            return speech.Is(SpeechWord.MasculineName, head) ? Agreement.Masculine : Agreement.Feminine;
        return head.EndsWith('ه') || speech.Is(SpeechWord.FeminineName, head) ? Agreement.Feminine : Agreement.Masculine;
    }
}
