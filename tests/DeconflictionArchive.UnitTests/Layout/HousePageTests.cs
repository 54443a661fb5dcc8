using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Layout;

public sealed class HousePageTests
{
    private static readonly PageReader Reader = new();

    private static readonly Dictionary<string, List<string>> Blocks = ReadBlocks();

    public static TheoryData<string> Houses() => [.. Blocks.Keys.Where(name => !name.StartsWith("STORY", StringComparison.Ordinal))];

    public static TheoryData<string> BodyLines() => [.. LayoutData.Lines("body-lines.txt").Where(line => line.Length > 0)];

    [Theory]
    [MemberData(nameof(Houses))]
    public void What_a_house_prints_around_a_story_is_furniture_and_the_rest_is_not(string house)
    {
        var lines = Blocks[house].SelectMany(Expand).ToList();
        var text = new ReportText(string.Join('\n', lines.Select(line => line.Words)));

        var page = Reader.Read(text);

        var offset = 0;
        foreach (var (kind, words) in lines)
        {
            var found = page.KindAt(offset + (words.Length / 3));
            var expected = kind == "furniture" ? found is PageLineKind.Furniture or PageLineKind.TitleRepeat
                : kind == "title" ? found == PageLineKind.Title
                : found is not (PageLineKind.Furniture or PageLineKind.TitleRepeat or PageLineKind.Title);
            expected.ShouldBeTrue($"{words}: {found}, and is {kind}");
            offset += words.Length + 1;
        }
    }

    [Theory]
    [MemberData(nameof(BodyLines))]
    public void A_line_of_the_story_made_of_words_of_furniture_stays_in_it(string line)
    {
        var paragraphs = LayoutData.Story.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = new ReportText($"{LayoutData.Title}\n{paragraphs[0]}\n{paragraphs[1]}\n{line}\n{paragraphs[2]}");

        var page = Reader.Read(text);

        page.Furniture.ShouldBeEmpty();
        page.KindAt(text.Original.Length - 9).ShouldBe(PageLineKind.Body);
    }

    [Theory]
    [InlineData("20 آب 2016 | شوهد 120 مرة", "Credit+Furniture/Other")]
    [InlineData("الخميس, 27 أغسطس, 2020 0 7 دقيقة واحدة", "Credit+Furniture/Other")]
    [InlineData("18 تموز | 13:05 طباعة | أرسل لصديق", "Credit+Furniture/Other")]
    [InlineData("23 مارس/آذار 2023  قراءة 3 دقائق", "Credit+Furniture/Other")]
    [InlineData("09.12.2017 | 15:42 GMT | نسخة للطباعة", "Credit+Furniture/Other")]
    [InlineData("محلي | 2017-06-07 11:20", "Furniture/Other+Credit")]
    [InlineData("news.example.org | 2019-01-04", "Furniture/Other+Credit")]
    [InlineData("كتب: سامر الحسن | 3-7-2017", "Byline")]
    [InlineData("Samer - يونيو 7, 2017", "Byline+Credit")]
    [InlineData("سامر الحسن - 7 يونيو 2017", "Credit")]
    [InlineData("الأحد 18 سبتمبر 2016 آخر تحديث 22:15", "Credit+Furniture/Stamp")]
    [InlineData("آخر تحديث: 19 سبتمبر 2016 - نشر في: 18 سبتمبر 2016", "Furniture/Stamp+Credit")]
    [InlineData("07.06.2017 | 11:20 GMT |", "Credit")]
    [InlineData("استمع 00:00 / 03:21", "Furniture/ShareBar")]
    [InlineData("1 2 3 التالي", "Furniture/Teaser")]
    [InlineData("تحليل إخباري", "Furniture/SectionLabel")]
    [InlineData("رأي ومتابعة", "Furniture/SectionLabel")]
    [InlineData("كتب: قسم الشؤون الخارجية", "Furniture/Other")]
    [InlineData("كتب: سامر الحسن", "Byline")]
    [InlineData("كتب: قسم الشؤون الخارجية ورويترز", "Byline")]
    [InlineData("متابعة", "Credit")]
    [InlineData("متابعات | خاص", "Credit")]
    [InlineData("متابعة أميركية", "Byline")]
    [InlineData("نشر بتاريخ: 7 يونيو 2017 | عدد القراء: 332", "Credit+Furniture/Other")]
    [InlineData("نشر في: 7 يونيو ,2017: 11:40 م GST", "Credit")]
    [InlineData("00:00 / 03:21", "Furniture/Stamp")]
    [InlineData("Radio FM © 2018", "Furniture/Footer")]
    [InlineData("موسكو", "Dateline")]
    [InlineData("الفرات", "Caption")]
    [InlineData("شوهد الضباط الروس قرب الفرات", "Caption")]
    public void A_line_between_title_and_story_is_read_in_its_parts(string line, string kinds)
    {
        var text = new ReportText($"{LayoutData.Title}\n{line}\n{LayoutData.Story}");

        var read = Reader.Read(text).Lines.Where(part => part.Span.Start > LayoutData.Title.Length && part.Span.End <= LayoutData.Title.Length + 1 + line.Length);

        string.Join('+', read.Select(Name)).ShouldBe(kinds);
    }

    [Theory]
    [InlineData("مقالات ذات صلة\nافتتاح معرض الكتاب\n7 يونيو 2020", "7 يونيو 2020", true)]
    [InlineData("التعليقات\nسامر\n7 يونيو 2020 - 14:55", "7 يونيو 2020", true)]
    [InlineData("اقرأ أيضا: افتتاح معرض الكتاب\nنشر في: 7 يونيو 2020", "7 يونيو 2020", false)]
    [InlineData("الأكثر قراءة\nافتتاح معرض الكتاب\nنشر في: 7 يونيو 2020", "7 يونيو 2020", true)]
    [InlineData("7 يونيو 2017", "7 يونيو 2017", false)]
    [InlineData("تحرير: سامر الحسن", "سامر", true)]
    [InlineData("إعداد وتحرير: قسم الأخبار", "قسم", true)]
    [InlineData("تحرير: رويترز", "رويترز", false)]
    [InlineData("(إعداد سامر الحسن للنشرة العربية - تحرير منى سالم)", "سامر", true)]
    [InlineData("(س ح)", "س ح", false)]
    [InlineData("سح/ار/ب ق", "ار", false)]
    [InlineData("* كاتب وباحث سوري", "وباحث", true)]
    [InlineData("صحيفة الوطن © جميع الحقوق محفوظة", "صحيفة", true)]
    [InlineData("© 2023 صحيفة كذا. الصحيفة ليست مسؤولة عن محتوى المواقع الأخرى.", "مسؤولة", true)]
    public void A_line_below_the_story_is_told_by_what_stands_around_it(string below, string words, bool furniture)
    {
        var text = new ReportText($"{LayoutData.Title}\n7 يونيو 2017 - 10:00\n{LayoutData.Story}\n{below}");

        Reader.Read(text).KindAt(text.Original.LastIndexOf(words, StringComparison.Ordinal)).ShouldBe(furniture ? PageLineKind.Furniture : PageLineKind.Credit);
    }

    [Theory]
    [InlineData("القائمة\n12 مايو 2024\nبث مباشر\nTITLE\nSTORY", true)]
    [InlineData("صحيفة يومية سياسية\nالسبت 25 فبراير 2023\nمحليات\nTITLE\nالأربعاء 7 يونيو 2017\nSTORY", true)]
    [InlineData("عرب وعالم\nالسبت 25 فبراير 2023\nTITLE\nSTORY", false)]
    [InlineData("السبت 25 فبراير 2023\nTITLE\nSTORY", false)]
    public void A_day_in_a_menu_or_over_another_day_is_that_of_the_visit(string page, bool visit)
    {
        var text = new ReportText(page.Replace("TITLE", LayoutData.Title, StringComparison.Ordinal).Replace("STORY", LayoutData.Story, StringComparison.Ordinal));

        var line = Reader.Read(text).Lines.First(part => text.Slice(part.Span).Contains("20", StringComparison.Ordinal));

        (line.Kind == PageLineKind.Furniture).ShouldBe(visit);
    }

    private static string Name(PageLine line) => line.Furniture is { } furniture ? $"{line.Kind}/{furniture}" : line.Kind.ToString();

    private static IEnumerable<(string Kind, string Words)> Expand(string line)
    {
        var (kind, words) = (line[..line.IndexOf('\t', StringComparison.Ordinal)], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
        return words.StartsWith("STORY-", StringComparison.Ordinal) ? Blocks[words].Select(paragraph => (kind, paragraph)) : [(kind, words)];
    }

    private static Dictionary<string, List<string>> ReadBlocks()
    {
        var blocks = new Dictionary<string, List<string>>();
        foreach (var line in LayoutData.Lines("houses.txt").Where(line => line.Length > 0))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
                blocks[line[3..]] = [];
            else
                blocks[blocks.Keys.Last()].Add(line);
        }

        return blocks;
    }
}
