using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>Reports of few words, so that queries over these words find many, with every kind of finding at random.</summary>
internal sealed class GeneratedReports(int seed)
{
    public static readonly string[] Words =
    [
        "خط", "الخط", "خطوط", "قصف", "القصف", "غارة", "الغارات", "هدنة", "طائرة", "والطائرات", "صاروخ", "الصواريخ", "صاروخية",
        "في", "على", "قرب", "البنتاغون", "البنتاجون", "موسكو", "التنف", "غيراسيموف", "pentagon", "2016", "35", "مذكرة", "منع",
        "التصادم", "الفرات", "قوات", "للقوات", "جوية", "الأميركية", "الأمريكية", "وزارة", "الدفاع",
    ];

    public static readonly string[] Parties = ["us-dod", "russia", "us", "syria", "turkey", "sdf"];
    public static readonly string[] Places = ["tanf", "deir-ez-zor-area", "euphrates-east"];
    public static readonly string[] Channels = ["hotline", "vtc"];
    public static readonly string[] Agencies = ["afp", "reuters", "tass"];
    public static readonly string[] Sources = ["sana", "enabbaladi", "rt"];
    public static readonly IncidentRegister Register = IncidentRegister.ReadShipped();

    private static readonly LexemeAnalyzer Analyzer = new();

    private readonly Random _random = new(seed);

    public IReadOnlyList<ReportToStore> Make(int count)
    {
        var reports = new List<ReportToStore>();
        var bodies = new List<string>();
        for (var index = 0; index < count; index++)
        {
            // Now and then the same body under another title: a copy.
            var body = bodies.Count > 0 && _random.Next(8) == 0 ? bodies[_random.Next(bodies.Count)] : Sentence(_random.Next(3, 60));
            bodies.Add(body);
            var report = Analyzed($"{Sentence(_random.Next(1, 6))} {seed} {index}", body);
            reports.Add(new ReportToStore(report, Analyzer.Analyze(report)));
        }

        return reports;
    }

    public static async Task StoreAsync(ArchiveDataSources archive, IReadOnlyList<ReportToStore> reports)
    {
        await new RegisterStore(archive.Writer, TimeProvider.System).LoadAsync(Register, default);
        await using var connection = await archive.Writer.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await new ReportStore(TimeProvider.System).AddAsync(connection, reports, default);
        await transaction.CommitAsync();
    }

    /// <summary>Stores other readings of the same texts: other days, agencies, incidents and words.</summary>
    public async Task<IReadOnlyList<ReportToStore>> RereadAsync(ArchiveDataSources archive, IReadOnlyList<ReportToStore> reports)
    {
        var reread = reports.Zip(Make(reports.Count), (report, other) => new ReportToStore(
            report.Report with { Published = other.Report.Published, Agencies = other.Report.Agencies, Incidents = other.Report.Incidents, Source = other.Report.Source }, other.Lexemes)).ToList();
        await using var connection = await archive.Writer.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await new ReportStore(TimeProvider.System).RereadAsync(connection, reread, default);
        await transaction.CommitAsync();
        return reread;
    }

    public T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    public int Next(int below) => _random.Next(below);

    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(Words)));

    public DateOnly Day() => new DateOnly(2015, 9, 1).AddDays(_random.Next(900));

    private AnalyzedReport Analyzed(string title, string body)
    {
        var text = new ReportText($"{title}\nطباعة + الخط -\n{body}");
        var lines = text.Lines;
        var page = new Page(
            [
                new PageLine(lines[0], PageLineKind.Title, null, "test"),
                new PageLine(lines[1], PageLineKind.Furniture, FurnitureKind.FontWidget, "test"),
                new PageLine(lines[2], PageLineKind.Body, null, "test"),
            ],
            lines[0],
            null,
            null);
        var source = _random.Next(4) == 0 ? null : Pick(Sources);
        var incidents = Some(Register.Incidents.Take(5).ToList(), 2).Select(incident => new IncidentMatch(incident, IncidentRole.Main, [Why()])).ToList();
        return new AnalyzedReport(
            new RawReport(text.Original),
            text,
            page,
            source is null ? null : new SourceFinding(source, source, Why()),
            [.. Some(Agencies, 2).Select(agency => new AgencyCredit(agency, AgencyRole.Text, lines[2], Why()))],
            Date(),
            [],
            Mentions(text),
            incidents,
            [],
            [],
            []);
    }

    private List<Mention> Mentions(ReportText text)
    {
        var (first, end) = text.TokensIn(text.Lines[2]);
        var mentions = new List<Mention>();
        foreach (var (kind, ids) in new[] { (MentionKind.Party, Parties), (MentionKind.Place, Places), (MentionKind.Channel, Channels) })
        {
            foreach (var id in Some(ids, 3))
            {
                for (var times = _random.Next(1, 4); times > 0; times--)
                {
                    var span = text.Tokens[_random.Next(first, end)].Span;
                    mentions.Add(new Mention(kind, id, span, text.Slice(span), "test"));
                }
            }
        }

        return mentions;
    }

    private ReportDate Date()
    {
        if (_random.Next(6) == 0)
            return ReportDate.Unknown;
        var from = Day();
        var days = _random.Next(4) switch { 0 => _random.Next(1, 60), _ => 0 };
        return new ReportDate(from, from.AddDays(days), days == 0 ? DatePrecision.Day : DatePrecision.Interval, DateBasis.Stated, [], []);
    }

    private List<T> Some<T>(IReadOnlyList<T> of, int upTo) => [.. Enumerable.Range(0, _random.Next(upTo + 1)).Select(_ => Pick(of)).Distinct()];

    private static Evidence Why() => new("", null, "test", "made for a test");
}
