using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Finds the agencies credited for the text, for a photo, or quoted in the prose.</summary>
public sealed class AgencyFinder
{
    private readonly NameTable<AgencyName> _names = OutletLexicon.Shared.AgencyNames;

    public IReadOnlyList<AgencyCredit> Find(ReportText text, Page page)
    {
        var credits = new List<AgencyCredit>();
        var firstBody = -1;
        var lastBody = -1;
        for (var index = 0; index < page.Lines.Count; index++)
        {
            if (page.Lines[index].Kind != PageLineKind.Body)
                continue;
            firstBody = firstBody < 0 ? index : firstBody;
            lastBody = index;
        }

        for (var index = 0; index < page.Lines.Count; index++)
        {
            var line = page.Lines[index];
            var (first, end) = text.TokensIn(line.Span);
            switch (line.Kind)
            {
                case PageLineKind.Credit or PageLineKind.Dateline or PageLineKind.Byline:
                    Collect(text, first, end, AgencyRole.Text, "credit-line", credits, guarded: true);
                    break;
                case PageLineKind.Caption:
                    Collect(text, first, end, AgencyRole.Photo, "photo-credit", credits, guarded: false);
                    break;
                case PageLineKind.Body:
                    var from = index == firstBody ? ReadLead(text, first, end, credits) : first;
                    var to = index == lastBody ? ReadSignature(text, from, end, credits) : end;
                    Collect(text, from, to, AgencyRole.Quoted, "named-in-prose", credits, guarded: false);
                    break;
                case PageLineKind.Title or PageLineKind.Standfirst:
                    Collect(text, first, end, AgencyRole.Quoted, "named-in-prose", credits, guarded: false);
                    break;
                default:
                    break;
            }
        }

        if (credits.Count == 0)
            return credits;

        // The agency that wrote the text also names itself in it.
        return [.. credits
            .Where(credit => credit.Role != AgencyRole.Quoted || !credits.Exists(other => other.Id == credit.Id && other.Role == AgencyRole.Text))
            .DistinctBy(credit => (credit.Id, credit.Role))];
    }

    private int ReadLead(ReportText text, int first, int end, List<AgencyCredit> credits)
    {
        if (CreditReader.ReadLead(text.Tokens, first, end) is not { } lead)
            return first;
        Collect(text, lead.First, lead.End, AgencyRole.Text, "dateline", credits, guarded: true);
        return lead.End;
    }

    // "... في الاجتماع. (رويترز)"
    private int ReadSignature(ReportText text, int first, int end, List<AgencyCredit> credits)
    {
        var tokens = text.Tokens;
        var close = end - 1;
        while (close > first && tokens[close].Text == ".")
            close--;
        if (close <= first || tokens[close].Text != ")")
            return end;
        var open = close - 1;
        while (open > first && close - open < 10 && tokens[open].Text != "(")
            open--;
        var shape = LineShape.OfPart(text.Tokens, open, close + 1);
        if (tokens[open].Text != "(" || CreditReader.ReadLine(tokens, shape) is not { NamesMaker: true } signature || signature.Has(CreditPartKind.Name))
            return end;
        Collect(text, open, close, AgencyRole.Text, "signature", credits, guarded: true);
        return open;
    }

    private void Collect(ReportText text, int first, int end, AgencyRole role, string rule, List<AgencyCredit> credits, bool guarded)
    {
        var tokens = text.Tokens;
        for (var at = first; at < end; at++)
        {
            if (tokens[at].Kind != TokenKind.Word)
                continue;
            var count = _names.Find(tokens, at, end, out var name, out var particle);
            if (count == 0)
                continue;
            if (Allows(tokens, at, count, first, end, name!, particle, guarded))
                credits.Add(Credit(text, at, count, particle, name!.Agency, role, rule));
            at += count - 1;
        }
    }

    private static bool Allows(TokenList tokens, int at, int count, int first, int end, AgencyName name, int particle, bool guarded)
    {
        var before = at - 1;
        while (before >= first && tokens[before].Text == "\"")
            before--;
        if (before >= first && name.NotAfter.Contains(tokens[before].Text))
            return false;
        if (guarded && name.Agency.PublishesItself)
            return false;
        if (!name.Guarded)
            return name.Agency.Id != "generic" || guarded;
        if (guarded)
            return particle == 0 || (particle == 1 && tokens[at].Text[0] == 'و');
        if (name.Agency.Id == "generic")
            return false;
        return (before >= first && IsCue(tokens[before].Text)) || (particle == 0 && Enclosed(tokens, at, count, first, end));
    }

    private static bool IsCue(string word) => LayoutWords.Shared.Is(LayoutWord.AgencyCue, word) || word.EndsWith("وكاله", StringComparison.Ordinal);

    // A name that is also a word counts where it stands alone between brackets: "(واس)".
    private static bool Enclosed(TokenList tokens, int at, int count, int first, int end) =>
        at > first && at + count < end && tokens[at - 1].Text is "(" or "/" && tokens[at + count].Text is ")" or "/" or "-" or ",";

    private static AgencyCredit Credit(ReportText text, int at, int count, int particle, Agency agency, AgencyRole role, string rule)
    {
        var start = text.Folded.ToOriginal(text.Tokens[at].FoldedStart + particle, 1).Start;
        var span = TextSpan.FromBounds(start, text.Tokens[at + count - 1].Span.End);
        var explains = role switch
        {
            AgencyRole.Text => $"{agency.NameEn} is credited for the text",
            AgencyRole.Photo => $"{agency.NameEn} is credited for a photo",
            _ => $"{agency.NameEn} is quoted as having reported this",
        };
        return new AgencyCredit(agency.Id, role, span, new Evidence(text.Slice(span), span, rule, explains));
    }
}
