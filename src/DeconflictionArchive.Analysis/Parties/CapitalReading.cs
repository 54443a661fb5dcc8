using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Tells the city from the government it stands for.</summary>
internal static class CapitalReading
{
    public static bool IsPlace(WordTable table, ReportText text, Page page, WordStream stream, NameHit<NameEntry> hit)
    {
        var span = stream.SpanOf(hit.Start, hit.End, hit.Proclitic);
        if (page.Dateline is { } dateline && dateline.Span.Overlaps(span))
            return true;
        var token = stream[hit.Start].Token;
        if (hit.Proclitic > 0 && text.Tokens[token].Text[hit.Proclitic - 1] == 'ب')
            return true;
        if (hit.Start == 0 || stream[hit.Start].Before >= Gap.Hard)
            return false;
        return text.Tokens[stream[hit.Start - 1].Token].Text is "في" or "وفي" or "مدينه" or "بمدينه" or "العاصمه" or "زار" or "يزور" or "غادر" or "زياره";
    }
}
