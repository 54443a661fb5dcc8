using DeconflictionArchive.Analysis.Copies;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Copies;

public sealed class CopyComparisonTests
{
    private static readonly string Wire = SampleReports.All.Single(sample => sample.Name == "memorandum-suspended-tasnim-2017").Report.Raw.Text;

    [Theory]
    [InlineData("القوات الأمريكية", "قوات التحالف الدولي", "us-forces", "coalition")]
    [InlineData("لسلاح الجو السوري", "لقوات النظام السوري", "syrian-air", "syrian-army")]
    public void A_party_under_another_name_is_a_renaming(string was, string now, string from, string to)
    {
        var changes = Compare(Wire, Wire.Replace(was, now, StringComparison.Ordinal)).Substitutions;
        var renamed = changes.ShouldHaveSingleItem();
        renamed.Kind.ShouldBe(SubstitutionKind.Replaced);
        renamed.Renamed!.From.ShouldBe([from]);
        renamed.Renamed.To.ShouldBe([to]);
        renamed.From!.Value.Of(Wire).ShouldBe(was);
    }

    [Theory]
    [InlineData("بالقرب من", "قرب", SubstitutionKind.Replaced, "بالقرب من", "قرب")]
    [InlineData(" وقح", "", SubstitutionKind.Dropped, "وقح", null)]
    [InlineData("انتهاك وقح", "انتهاك وقح وخطير", SubstitutionKind.Added, null, "وخطير")]
    [InlineData("أعلنت", "اعلنت", SubstitutionKind.Respelled, "أعلنت", "اعلنت")]
    public void Each_kind_of_change_is_told_with_its_words(string was, string now, SubstitutionKind kind, string? from, string? to)
    {
        var copy = Wire.Replace(was, now, StringComparison.Ordinal);
        var change = Compare(Wire, copy).Substitutions.ShouldHaveSingleItem();
        change.Kind.ShouldBe(kind);
        (change.From?.Of(Wire)).ShouldBe(from);
        (change.To?.Of(copy)).ShouldBe(to);
        change.Renamed.ShouldBeNull();
    }

    [Fact]
    public void The_same_text_has_no_changes() => Compare(Wire, Wire).ShouldSatisfyAllConditions(
        comparison => comparison.Similarity.ShouldBe(1),
        comparison => comparison.Substitutions.ShouldBeEmpty());

    [Fact]
    public void Substitutions_turn_the_one_text_into_the_other()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            string[] one = Words(random), other = Words(random);
            var changes = CopyComparison.Of(string.Join(' ', one), Spanned(one), string.Join(' ', other), Spanned(other)).Substitutions;

            var turned = new List<string>();
            var at = 0;
            foreach (var change in changes)
            {
                var start = change.From is { } from ? Array.FindIndex([.. Spanned(one)], word => word.Span.Start == from.Start) : at;
                if (change.From is null)
                {
                    // What is added stands behind as many unchanged words as the other text has before it.
                    var before = Array.FindIndex([.. Spanned(other)], word => word.Span.Start == change.To!.Value.Start);
                    start = at + before - turned.Count;
                }

                turned.AddRange(one[at..start]);
                if (change.To is { } to)
                    turned.AddRange(to.Of(string.Join(' ', other)).Split(' '));
                at = start + (change.From is { } dropped ? dropped.Of(string.Join(' ', one)).Split(' ').Length : 0);
            }

            turned.AddRange(one[at..]);
            turned.ShouldBe(other);
        }

        static string[] Words(Random random) => [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => "abcdef"[random.Next(6)].ToString())];
    }

    [Theory]
    [InlineData(5_000)] // each word forty times: nothing to tie the texts at
    [InlineData(1_000_000)]
    public void A_long_text_takes_no_more_memory_than_its_length_asks_for(int vocabulary)
    {
        var random = new Random(4);
        string[] one = [.. Enumerable.Range(0, 200_000).Select(_ => "w" + random.Next(vocabulary))];
        string[] other = [.. one.Where((_, index) => index % 37 != 0)];
        var (text, words, otherText, otherWords) = (string.Join(' ', one), Spanned(one), string.Join(' ', other), Spanned(other));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var comparison = CopyComparison.Of(text, words, otherText, otherWords);
        ((GC.GetAllocatedBytesForCurrentThread() - before) / (one.Length + other.Length)).ShouldBeLessThan(1000);
        if (vocabulary > one.Length)
            comparison.Similarity.ShouldBeGreaterThan(0.99);
    }

    private static CopyComparison Compare(string original, string copy) => CopyComparison.Of(original, Words(original), copy, Words(copy));

    private static IReadOnlyList<CopyWord> Words(string text)
    {
        var read = SampleReports.Read(text);
        return CopyText.Of(read.Text, read.Page, read.Mentions);
    }

    private static List<CopyWord> Spanned(string[] words)
    {
        var spanned = new List<CopyWord>();
        var start = 0;
        foreach (var word in words)
        {
            spanned.Add(new CopyWord(word, new TextSpan(start, word.Length), null));
            start += word.Length + 1;
        }

        return spanned;
    }
}
