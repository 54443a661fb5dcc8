using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Turns the mentions of parties into names by token, the longer of two that overlap, with the gender of their words.</summary>
internal sealed class NamedParties(SpeechLexicon speech)
{
    public IReadOnlyList<NamedParty> In(ReportText text, IReadOnlyList<Mention> mentions)
    {
        var parties = new List<NamedParty>();
        var next = 0;
        foreach (var mention in InOrder(mentions))
        {
            while (next < text.Tokens.Count && text.Tokens[next].Span.Start < mention.Span.Start)
                next++;
            var (first, end) = (next, next);
            while (end < text.Tokens.Count && text.Tokens[end].Span.Start < mention.Span.End)
                end++;
            // A name behind a proclitic begins inside its token.
            if (first > 0 && text.Tokens[first - 1].Span.End > mention.Span.Start)
                first--;
            if (parties.Count > 0 && parties[^1].End > first)
                continue;
            var token = text.Tokens[first];
            // The first word of the name without the particles written onto it.
            var particles = mention.Span.Start - token.Span.Start;
            var isBare = particles <= 0 || particles >= token.Text.Length;
            var head = isBare ? token.Text : token.Text[particles..];
            var kind = PartyLexicon.Shipped.Find(mention.Id)?.Kind ?? "";
            var isAdjective = mention.Rule == "nation" && (head.EndsWith('ي') || head.EndsWith("يه", StringComparison.Ordinal));
            var agreement = kind == "person" ? Agreement.Unknown : AgreementOf((isBare ? speech.Find(token) : speech.Find(head)) ?? SpokenWord.Nothing, head, kind);
            parties.Add(new NamedParty(mention.Id, kind, first, Math.Max(end, first + 1), agreement, isAdjective));
        }

        return parties;
    }

    // By place, the longer of two that begin together first.
    private static List<Mention> InOrder(IReadOnlyList<Mention> mentions)
    {
        var parties = new List<Mention>(mentions.Count);
        var isInOrder = true;
        foreach (var mention in mentions)
        {
            if (mention.Kind != MentionKind.Party)
                continue;
            isInOrder &= parties.Count == 0 || parties[^1].Span.Start < mention.Span.Start;
            parties.Add(mention);
        }

        return isInOrder ? parties : [.. parties.OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.Length)];
    }

    private static Agreement AgreementOf(SpokenWord word, string head, string kind)
    {
        if (word.Is(SpeechWord.People) || word.IsBehindPreposition(SpeechWord.People))
            return Agreement.Plural;
        if (kind == "state")
            return word.Is(SpeechWord.MasculineName) ? Agreement.Masculine : Agreement.Feminine;
        return head.EndsWith('ه') || head.EndsWith("ات", StringComparison.Ordinal) || word.Is(SpeechWord.FeminineName) ? Agreement.Feminine : Agreement.Masculine;
    }
}
