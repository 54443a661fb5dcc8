using DeconflictionArchive.Analysis.Copies;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Copies;

public sealed class CopyFingerprintTests
{
    private const int CopiesOfEach = 10;

    // What editors do to a wire, by strength, and the least share of such copies that must be found.
    public static TheoryData<string, int, double> Edits { get; } = new()
    {
        { "other words", 5, 1 }, { "other words", 10, 1 }, { "other words", 15, 0.99 }, { "other words", 20, 0.97 }, { "other words", 25, 0.85 },
        { "glued words", 5, 1 }, { "glued words", 10, 1 }, { "glued words", 15, 0.99 }, { "glued words", 20, 0.93 },
        { "end dropped", 25, 1 }, { "end dropped", 50, 1 }, { "end dropped", 65, 1 },
        { "middle dropped", 50, 1 },
        { "own text added", 100, 1 },
        { "merged with another wire", 0, 1 }, { "merged with another wire", 10, 1 },
        { "own end after the half", 50, 0.95 },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edited_copies_are_found(string edit, int percent, double least)
    {
        var random = new Random(percent);
        int found = 0, all = 0;
        foreach (var body in SampleReports.Bodies)
        {
            var original = CopyFingerprint.Of(body)!;
            for (var copy = 0; copy < CopiesOfEach; copy++)
            {
                all++;
                found += AreLinked(original, CopyFingerprint.Of([.. Edited(body, edit, percent, random)])!) ? 1 : 0;
            }
        }

        ((double)found / all).ShouldBeGreaterThanOrEqualTo(least);
    }

    [Fact]
    public void Reports_of_one_incident_are_no_copies() =>
        PairsAmong(SampleReports.Bodies).ShouldBeEmpty();

    [Theory]
    [InlineData(15)]
    [InlineData(25)]
    [InlineData(40)]
    public void The_notice_of_an_outlet_below_all_its_reports_makes_no_copies(int words) =>
        PairsAmong([.. SampleReports.Bodies.Select(body => (IReadOnlyList<string>)[.. body, .. Notice(words)])]).ShouldBeEmpty();

    [Fact]
    public void A_paragraph_of_background_two_outlets_took_from_an_archive_makes_no_copies() =>
        PairsAmong([.. SampleReports.Bodies.Select(body => (IReadOnlyList<string>)[.. body.Take(40), .. Notice(30), .. body.Skip(40)])]).ShouldBeEmpty();

    [Fact]
    public void Who_asks_does_not_change_the_answer()
    {
        var random = new Random(1);
        foreach (var body in SampleReports.Bodies)
        {
            var one = CopyFingerprint.Of(body)!;
            var other = CopyFingerprint.Of([.. Edited(body, "other words", 20, random)])!;
            one.Compare(other).ShouldBe(other.Compare(one));
            CopyFingerprint.Read(one.Hashes, one.ScaleBits).Compare(other).ShouldBe(one.Compare(other));
        }
    }

    [Fact]
    public void A_book_has_a_small_fingerprint_and_is_still_compared()
    {
        var random = new Random(2);
        List<string> book = [.. Enumerable.Range(0, 150_000).Select(_ => "كلمة" + random.Next(30_000))];
        var one = CopyFingerprint.Of(book)!;
        one.Hashes.Count.ShouldBeLessThanOrEqualTo(CopyFingerprint.MaxHashes);
        one.Keys.ShouldBeSubsetOf(one.Hashes);
        AreLinked(one, CopyFingerprint.Of([.. Edited(book, "other words", 10, random)])!).ShouldBeTrue();
        AreLinked(one, CopyFingerprint.Of([.. book.Take(75_000)])!).ShouldBeTrue();
        AreLinked(one, CopyFingerprint.Of([.. Enumerable.Range(0, 150_000).Select(_ => "كلمة" + random.Next(30_000))])!).ShouldBeFalse();
    }

    [Fact]
    public void A_body_of_a_line_has_no_fingerprint() =>
        CopyFingerprint.Of([.. Enumerable.Repeat("كلمة", BodyWords.MinOfCopy - 1)]).ShouldBeNull();

    [Theory]
    [InlineData(4, 200, 1)]
    [InlineData(24, 24, 1)]
    [InlineData(200, 32, 2)]
    [InlineData(51, 51, 6)]
    public void Bodies_are_compared_when_they_share_as_many_keys_as_nearly_every_copy_does(int keys, int otherKeys, int least) =>
        CopyFingerprint.KeysToShare(keys, otherKeys).ShouldBe(least);

    [Fact]
    public void Hardly_a_copy_that_shares_the_least_is_not_compared()
    {
        var random = new Random(3);
        var missed = 0;
        for (var body = 0; body < 2000; body++)
        {
            List<string> words = [.. Enumerable.Range(0, 450).Select(_ => "كلمة" + random.Next(100_000))];
            var one = CopyFingerprint.Of(words)!;
            var other = CopyFingerprint.Of([.. words.Take(140), .. Enumerable.Range(0, 310).Select(_ => "غيرها" + random.Next(100_000))])!;
            missed += one.Keys.Intersect(other.Keys).Count() < CopyFingerprint.KeysToShare(one.ExpectedKeys, other.ExpectedKeys) ? 1 : 0;
        }

        missed.ShouldBeLessThanOrEqualTo(10);
    }

    private static bool AreLinked(CopyFingerprint one, CopyFingerprint other) =>
        one.Keys.Intersect(other.Keys).Any() && one.Compare(other).IsCopy;

    private static IEnumerable<string> PairsAmong(IReadOnlyList<IReadOnlyList<string>> bodies) =>
        from one in Enumerable.Range(0, bodies.Count)
        from other in Enumerable.Range(one + 1, bodies.Count - one - 1)
        where CopyFingerprint.Of(bodies[one])!.Compare(CopyFingerprint.Of(bodies[other])!).IsCopy
        select $"{SampleReports.All[one].Name} {SampleReports.All[other].Name}";

    private static IEnumerable<string> Notice(int words) => Enumerable.Range(0, words).Select(word => "تنويه" + word);

    private static IEnumerable<string> Edited(IReadOnlyList<string> body, string edit, int percent, Random random) => edit switch
    {
        "other words" => body.Select(word => random.Next(100) < percent ? "غيرها" + random.Next(1000) : word),
        "glued words" => Glued(body, percent, random),
        "end dropped" => body.Take(body.Count * (100 - percent) / 100),
        "middle dropped" => body.Take(body.Count * percent / 200).Concat(body.Skip(body.Count - (body.Count * percent / 200))),
        "own text added" => body.Concat(Enumerable.Range(0, body.Count * percent / 100).Select(_ => "زيادة" + random.Next(1000))),
        "merged with another wire" => Edited(body, "other words", percent, random).Concat(SampleReports.Bodies[random.Next(SampleReports.Bodies.Count)]),
        "own end after the half" => body.Take((body.Count * percent / 100) + 3).Concat(Enumerable.Range(0, body.Count * percent / 100).Select(_ => "زيادة" + random.Next(1000))),
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, null),
    };

    private static List<string> Glued(IReadOnlyList<string> body, int percent, Random random)
    {
        var glued = new List<string>();
        foreach (var word in body)
        {
            if (glued.Count > 0 && random.Next(100) < percent)
                glued[^1] += word;
            else
                glued.Add(word);
        }

        return glued;
    }
}
