using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Finds the dateline: a line of its own, or the words before the dash of the first paragraph.</summary>
internal static class DatelineFinder
{
    public static Dateline? Find(ReportText text, PageDraft draft, int bodyStart)
    {
        for (var line = 0; line < draft.Lines.Count; line++)
        {
            if (draft.KindOf(line) == PageLineKind.Dateline && draft.Facts[line].Credit is { } credit)
                return Make(text, credit);
        }

        if (bodyStart >= draft.Lines.Count)
            return null;
        var lead = CreditReader.ReadLead(text.Tokens, draft.Lines[bodyStart].First, draft.Lines[bodyStart].End);
        return lead is null ? null : Make(text, lead);
    }

    private static Dateline Make(ReportText text, CreditLine credit)
    {
        var agency = credit.The(CreditPartKind.Agency)?.Agency?.Agency.Id;
        var outlet = credit.The(CreditPartKind.Outlet)?.Outlet?.Outlet.Id;
        var span = TextSpan.FromBounds(text.Tokens[credit.First].Span.Start, text.Tokens[credit.End - 1].Span.End);
        return new Dateline(credit.The(CreditPartKind.Place)?.PlaceId, outlet ?? agency, span);
    }
}

/// <summary>Finds who signed the report: the name on a line of its own, without كتب or بقلم.</summary>
internal static class BylineFinder
{
    public static Byline? Find(ReportText text, IReadOnlyList<PageLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Kind is not (PageLineKind.Byline or PageLineKind.Dateline))
                continue;
            var (first, end) = text.TokensIn(line.Span);
            if (NameIn(text.Tokens, first, end, line.Kind) is not { } name)
                continue;
            var span = TextSpan.FromBounds(text.Tokens[name.First].Span.Start, text.Tokens[name.End - 1].Span.End);
            return new Byline(text.Slice(span), span);
        }

        return null;
    }

    private static (int First, int End)? NameIn(TokenList tokens, int first, int end, PageLineKind kind)
    {
        var shape = LineShape.OfPart(tokens, first, end);
        if (CreditReader.ReadLine(tokens, shape)?.The(CreditPartKind.Name) is { } part)
            return (part.First, part.End);
        return kind == PageLineKind.Byline && end > first && CreditReader.ReadLine(tokens, shape) is null ? (first, end) : null;
    }
}
