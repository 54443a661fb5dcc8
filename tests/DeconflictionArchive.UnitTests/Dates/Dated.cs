using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using Shouldly;

namespace DeconflictionArchive.UnitTests.Dates;

/// <summary>Dates reports written for a test, by their own words or beside incidents of a known day.</summary>
internal static class Dated
{
    /// <summary>A sentence long enough to be a story that tells no time.</summary>
    public const string Story =
        "قالت وزارة الدفاع الروسية إن محادثات جرت عبر الفيديو مع وزارة الدفاع الأميركية حول حوادث الطيران فوق سوريا وإن الجانبين اتفقا على مواصلة الاتصالات";

    private static readonly DateExpressionParser Parser = new();
    private static readonly PageReader Pages = new();
    private static readonly MentionFinder Names = new();
    private static readonly ReportDating Dating = new();
    private static readonly ReportAnalyzer WithRegister = new(IncidentRegister.ReadShipped());

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DatingClues Gather(string written, ReportMetadata? metadata = null)
    {
        var text = new ReportText(written);
        var page = Pages.Read(text);
        return Dating.Gather(text, page, Parser.Find(text, page), Names.Find(text, page), metadata);
    }

    public static ReportDate Date(string written, ReportMetadata? metadata) => Dating.Date(Gather(written, metadata), []);

    /// <param name="written">A report.</param>
    /// <param name="told">What it tells first of all.</param>
    public static ReportDate Date(string written, params RegisterIncident[] told) => Date(written, IncidentRole.Main, told);

    public static ReportDate Date(string written, IncidentRole role, params RegisterIncident[] told) =>
        Dating.Date(Gather(written), [.. told.Select(incident => new IncidentMatch(incident, role, []))]);

    /// <summary>As the whole reader dates it, with the register of the archive.</summary>
    public static ReportDate DateByRegister(string written) => WithRegister.Analyze(new RawReport(written)).Published;

    public static RegisterIncident Incident(string from, string? to = null) => new()
    {
        Id = from + "-strike",
        Title = new Bilingual("غارة", "Strike"),
        Summary = new Bilingual("غارة", "Strike"),
        Type = "strike",
        From = Day(from),
        To = Day(to ?? from),
        Precision = "day",
    };

    public static void ShouldBe(this ReportDate date, DateOnly day, DateBasis basis) =>
        (date.From, date.To, date.Basis).ShouldBe((day, day, basis));
}
