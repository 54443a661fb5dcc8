using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Quantities;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.DatabaseTests.Storage;

/// <summary>A report in which something of every kind was found, with every member set somewhere and left out elsewhere.</summary>
internal static class EveryFinding
{
    public static AnalyzedReport In(ReportAnalyzer analyzer, RegisterIncident incident, string text)
    {
        var read = analyzer.Analyze(new RawReport(text));
        var evidence = new Evidence("قالت", new TextSpan(0, 4), "test", "A reason with \"quotes\" and \\ and 🛩.");
        return read with
        {
            Source = new SourceFinding("tass", "تاس", evidence),
            Agencies = [new AgencyCredit("reuters", AgencyRole.Text, new TextSpan(1, 2), evidence), new AgencyCredit("afp", AgencyRole.Photo, new TextSpan(3, 2), evidence)],
            Published = new ReportDate(new DateOnly(2017, 9, 16), new DateOnly(2017, 9, 18), DatePrecision.Interval, DateBasis.Register, [evidence], [new RejectedDate(new DateOnly(2018, 1, 1), null, "too late")]),
            DateExpressions = [new DateExpression(new TextSpan(2, 3), DateExpressionKind.Weekday, new DateOnly(2017, 9, 16), new DateOnly(2017, 9, 16), new DateOnly(2017, 9, 17), "test")],
            Mentions = [new Mention(MentionKind.Party, "us", new TextSpan(5, 5), "واشنطن", "name"), new Mention(MentionKind.Party, "russia", new TextSpan(5, 5), "موسكو", "metonym"), new Mention(MentionKind.Place, "tanf", new TextSpan(9, 3), "التنف", "name"), new Mention(MentionKind.Party, "us", new TextSpan(12, 5), "واشنطن", "name")],
            Incidents = [new IncidentMatch(incident, IncidentRole.Main, [evidence])],
            Claims =
            [
                new Claim("russia", "us", ["tass", "reuters"], Stance.NoComment, "قالت", new TextSpan(0, 4), "hotline", ClaimQuestion.WhoStruck, new TextSpan(0, 20), "test") { Incident = incident.Id, SaidOn = new DateOnly(2017, 9, 17) },
                new Claim("us", null, [], Stance.Denies, "", null, null, ClaimQuestion.Other, new TextSpan(5, 10), "test"),
            ],
            Quantities =
            [
                new Quantity("aircraft", 3, 3, false, "russia", new TextSpan(14, 1), "test") { Incident = incident.Id },
                new Quantity("distance-km", 0.5m, null, true, null, new TextSpan(14, 1), "test"),
                new Quantity("killed", null, 12000.25m, false, null, new TextSpan(14, 1), "test"),
            ],
            ChannelUses =
            [
                new ChannelUse("hotline", "us-to-ru", ChannelPhase.Before, ChannelOutcome.Unanswered, "us", new TextSpan(3, 6), "test") { Incident = incident.Id },
                new ChannelUse("hotline", null, ChannelPhase.Unknown, ChannelOutcome.Unknown, null, new TextSpan(3, 7), "test"),
            ],
        };
    }
}
