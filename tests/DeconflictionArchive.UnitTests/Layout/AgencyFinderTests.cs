using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Layout;

public sealed class AgencyFinderTests
{
    private static readonly PageReader Pages = new();
    private static readonly AgencyFinder Agencies = new();

    public static TheoryData<string, string> Sentences()
    {
        var data = new TheoryData<string, string>();
        foreach (var cells in LayoutData.Lines("agencies-in-prose.tsv").Where(line => line.Length > 0).Select(line => line.Split('\t')))
            data.Add(cells[0], cells.Length > 1 ? cells[1] : "");
        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void An_agency_named_in_the_prose_is_quoted(string sentence, string found)
    {
        var paragraphs = LayoutData.Story.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Find(paragraphs[0] + "\n" + sentence + "\n" + paragraphs[2]).ShouldBe(found);
    }

    [Theory]
    [InlineData("STORY\n\n(رويترز)", "reuters:Text")]
    [InlineData("STORY\nا ف ب/رويترز", "afp:Text,reuters:Text")]
    [InlineData("STORY\nا.ف.ب - د.ب.أ", "afp:Text,dpa:Text")]
    [InlineData("TITLE\n| وكالات\nSTORY", "generic:Text")]
    [InlineData("عواصم - وكالات: STORY", "generic:Text")]
    [InlineData("الدوحة (قنا) - STORY", "qna:Text")]
    [InlineData("(سبوتنيك) - STORY", "sputnik:Text")]
    [InlineData("TITLE\nأ ف ب\nبيتر كوك خلال إيجاز صحفي (أ ف ب - أرشيفية)\nSTORY", "afp:Text,afp:Photo")]
    [InlineData("TITLE\nاجتماع عبر دوائر تلفزيونية(الأناضول)\nSTORY", "anadolu:Photo")]
    [InlineData("TITLE\nطائرة حربية - صورة أرشيفية - سبوتنيك\nSTORY", "sputnik:Photo")]
    [InlineData("TITLE\nنورث برس\nSTORY", "")]
    [InlineData("STORY\nاقرأ أيضا: رويترز تحتفل بعيدها", "")]
    [InlineData("STORY\nتعليقات (2)\nزائر: رويترز كذبت", "")]
    [InlineData("TITLE\nالأناضول\nSTORY\nوقال شهود للأناضول إن الطائرات ابتعدت عن المنطقة.", "anadolu:Text")]
    public void Credits_captions_and_furniture_are_told_apart(string page, string found) => Find(page).ShouldBe(found);

    [Fact]
    public void A_signature_behind_the_last_sentence_credits_the_text() => Find(LayoutData.Story.TrimEnd() + " (رويترز)").ShouldBe("reuters:Text");

    [Fact]
    public void The_span_leaves_out_what_is_written_onto_the_name()
    {
        var text = new ReportText(LayoutData.Story + "\nوقال شهود لوكالة الأناضول ولرويترز إن الطائرات ابتعدت عن المنطقة.");

        Agencies.Find(text, Pages.Read(text)).Select(agency => agency.Evidence.Quote).ShouldBe(["وكالة الأناضول", "رويترز"]);
    }

    private static string Find(string page)
    {
        var text = new ReportText(page.Replace("TITLE", LayoutData.Title, StringComparison.Ordinal).Replace("STORY", LayoutData.Story, StringComparison.Ordinal));
        return string.Join(',', Agencies.Find(text, Pages.Read(text)).Select(agency => $"{agency.Id}:{agency.Role}"));
    }
}
