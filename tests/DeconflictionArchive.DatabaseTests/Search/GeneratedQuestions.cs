using System.Globalization;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>Questions over generated reports: words joined in every way, under filters of every kind.</summary>
/// <param name="misspelt">Whether some words are misprints.</param>
internal sealed class GeneratedQuestions(GeneratedReports generated, bool misspelt = true)
{
    private static readonly QueryReader Queries = new(new LexemeAnalyzer());

    public ReportQuery Next(int round)
    {
        string[] parts = [.. Enumerable.Range(0, generated.Next(4)).Select(_ => Part())];
        var filter = new ReportFilter
        {
            Copies = generated.Pick(Enum.GetValues<CopiesShown>()),
            Undated = generated.Next(3) == 0 ? generated.Pick(Enum.GetValues<UndatedReports>()) : null,
            From = generated.Next(3) == 0 ? generated.Day() : null,
            Sources = Ids(GeneratedReports.Sources),
            Agencies = Ids(GeneratedReports.Agencies),
            Parties = Ids(GeneratedReports.Parties),
            Places = Ids(GeneratedReports.Places),
            Channels = Ids(GeneratedReports.Channels),
            Incidents = Ids([.. GeneratedReports.Register.Incidents.Take(5).Select(incident => incident.Id)]),
        };
        return new ReportQuery
        {
            Text = string.Join(' ', parts),
            Match = generated.Next(6) == 0 ? MatchMode.Exact : MatchMode.Stem,
            ExpandAliases = generated.Next(4) != 0,
            Filter = filter with { To = generated.Next(3) == 0 ? (filter.From ?? generated.Day()).AddDays(generated.Next(200)) : null },
            Sort = (round % 4) switch { 0 => ReportSort.Newest, 1 => ReportSort.Oldest, _ => null },
            Limit = 1 + generated.Next(40),
        };
    }

    private string Part()
    {
        var word = generated.Pick(GeneratedReports.Words);
        return generated.Next(misspelt ? 8 : 7) switch
        {
            0 => $"\"{generated.Sentence(2)}\"",
            1 => $"{word} OR {generated.Pick(GeneratedReports.Words)}",
            2 => $"-{word}",
            7 => Misspelt(word),
            3 => word[..Math.Min(word.Length, 3)] + "*",
            _ => word,
        };
    }

    // A letter left out, doubled, or exchanged with its neighbour.
    private string Misspelt(string word)
    {
        var at = generated.Next(word.Length - 1);
        return generated.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private IdFilter Ids(IReadOnlyList<string> ids) => generated.Next(6) switch
    {
        0 => new IdFilter([generated.Pick(ids)], []),
        1 => new IdFilter([generated.Pick(ids), generated.Pick(ids)], []),
        2 => new IdFilter([], [generated.Pick(ids)]),
        _ => IdFilter.All,
    };

    public static (ReadQuery Asked, ReportSort Sort) Understood(ReportQuery query)
    {
        var asked = Queries.Read(query.Text, query.Match, query.ExpandAliases).Query!;
        return (asked, query.Sort is { } sort && (sort != ReportSort.Relevance || asked.Scored.Count > 0) ? sort : asked.Scored.Count > 0 ? ReportSort.Relevance : ReportSort.Newest);
    }

    /// <summary>What a report counts as under a facet.</summary>
    public static IEnumerable<string> Values(ReportToStore stored, ReportFacet facet)
    {
        var report = stored.Report;
        var (from, to) = (report.Published.From, report.Published.To);
        return facet switch
        {
            ReportFacet.Source => report.Source is null ? [] : [report.Source.Id],
            ReportFacet.Agency => report.Agencies.Select(agency => agency.Id).Distinct(),
            ReportFacet.Party => Mentioned(MentionKind.Party),
            ReportFacet.Place => Mentioned(MentionKind.Place),
            ReportFacet.Channel => Mentioned(MentionKind.Channel),
            ReportFacet.Incident => report.Incidents.Select(incident => incident.Id),
            ReportFacet.Month => from is { } first && to is { } last && (first.Year, first.Month) == (last.Year, last.Month) ? [first.ToString("yyyy-MM", CultureInfo.InvariantCulture)] : [],
            _ => from?.Year is { } year && year == to?.Year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
        };

        IEnumerable<string> Mentioned(MentionKind kind) => report.Mentions.Where(mention => mention.Kind == kind).Select(mention => mention.Id).Distinct();
    }
}
