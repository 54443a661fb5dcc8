using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Layout;

public sealed class PageReaderTests
{
    private static readonly PageReader Reader = new();

    public static TheoryData<string> Pages() => [.. LayoutData.Pages()];

    public static TheoryData<string> FurnitureLines() => [.. LayoutData.Lines("furniture-lines.txt").Where(line => line.Length > 0)];

    // Each line of a page file names what it is before a tab: "Furniture/ShareBar", or "Title+Furniture/Other" for one of two parts.
    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_line_of_a_page_is_told_apart(string page)
    {
        var lines = LayoutData.Lines(page).Select(line => line.Split('\t')).ToList();
        var text = new ReportText(string.Join('\n', lines.Select(line => line[^1])));

        var read = Reader.Read(text);

        var offset = 0;
        foreach (var line in lines)
        {
            var span = new TextSpan(offset, line[^1].Length);
            offset = span.End + 1;
            if (line.Length < 2)
                continue;
            var kinds = read.Lines.Where(part => part.Span.Overlaps(span)).Select(Name);
            string.Join('+', kinds).ShouldBe(line[0], line[1]);
        }
    }

    [Theory]
    [MemberData(nameof(FurnitureLines))]
    public void A_line_of_furniture_below_the_story_is_not_prose(string line)
    {
        var text = new ReportText(LayoutData.Story + "\n\n" + line + "\n");

        var page = Reader.Read(text);

        page.KindAt(text.Original.LastIndexOf(line.Trim(), StringComparison.Ordinal) + (line.Trim().Length / 2)).ShouldBe(PageLineKind.Furniture);
        page.Title.ShouldBeNull();
    }

    [Theory]
    [InlineData("TITLE\n\nSTORY", "TITLE")]
    [InlineData("سياسة\nTITLE\n12 حزيران 2018\nSTORY", "TITLE")]
    [InlineData("الرئيسية > سوريا > قناة اتصال روسية أميركية تجنب...\nTITLE\nSTORY", "TITLE")]
    [InlineData("سياسة » سوريا » قناة اتصال روسية أميركية تجنب الطائرات\nTITLE\nSTORY", "TITLE")]
    [InlineData("TITLE | أخبار | عنب بلدي\nTITLE\nSTORY", "TITLE")]
    [InlineData("TITLE - RT Arabic\nSTORY", "TITLE")]
    [InlineData("TITLE (فيديو وصور)\nSTORY", "TITLE")]
    [InlineData("فيديو | TITLE\nSTORY", "TITLE")]
    [InlineData("عاجل: وفاة مخرج معروف عن تسعين عاما\nTITLE\nSTORY", "TITLE")]
    [InlineData("هل تؤيد توقيت الصيف؟\nنعم\nلا\nTITLE\nSTORY", "TITLE")]
    [InlineData("STORY\n\nقيّم الخبر\nTITLE\nاترك تعليقا", "TITLE")]
    [InlineData("خيط رفيع يمنع الانفجار الكبير\nSTORY", "خيط رفيع يمنع الانفجار الكبير")]
    [InlineData("بينما تصل تعزيزات.. TITLE\nفبراير 12, 2020\nSTORY", "بينما تصل تعزيزات.. TITLE")]
    public void The_title_is_the_line_that_tells_the_story(string page, string title)
    {
        var text = Compose(page);

        var read = Reader.Read(text);

        read.Title.ShouldNotBeNull();
        text.Slice(read.Title.Value).ShouldBe(title.Replace("TITLE", LayoutData.Title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("STORY")]
    [InlineData("Breaking: live ticker\n\nSTORY")]
    [InlineData("سياسة\nSTORY")]
    [InlineData("12 حزيران 2018\nSTORY")]
    [InlineData("(رويترز)\nSTORY")]
    [InlineData("بلدي نيوز\nSTORY")]
    [InlineData("عاجل: وفاة مخرج معروف عن تسعين عاما\nSTORY")]
    [InlineData("STORY\nاقرأ أيضا\nالمنتخب يبدأ معسكره المغلق غدا")]
    [InlineData("كشف وزير الدفاع الأميركي\nجيم ماتيس، الثلاثاء، عن اتصال جديد مع القوات الروسية في سوريا.\nSTORY")]
    public void A_page_without_a_title_gets_none(string page) => Reader.Read(Compose(page)).Title.ShouldBeNull();

    [Theory]
    [InlineData("تخلو من نقطة", "\n\n")]
    [InlineData("مقطعة بأسطر", "\n")]
    [InlineData("مقطعة بأسطر الآلة", "\r\n")]
    public void No_sentence_of_a_story_is_taken_for_furniture(string why, string separator)
    {
        var sentences = LayoutData.Story.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().TrimEnd('.'));

        var page = Reader.Read(new ReportText(string.Join(separator, sentences)));

        page.Lines.ShouldAllBe(line => line.Kind == PageLineKind.Body, why);
    }

    [Theory]
    [InlineData("السبت 23 نوفمبر 2024\nTITLE\n5-1-2019 | 01:01\nSTORY", "السبت 23 نوفمبر 2024")]
    [InlineData("TITLE\n- الغارات الجوية\n- التحالف الدولي\n- القوات الروسية\nSTORY", "- التحالف الدولي")]
    [InlineData("STORY\nالمصدر: RT\nإقرأ أيضا:\nرئيس الدولة يتلقى اتصالا من الرئيس الروسي\nبحث الجانبان خلال الاتصال الوضع في سوريا وعمل القوات الروسية والتحالف الدولي هناك.", "بحث الجانبان")]
    [InlineData("STORY\nسيريانيوز\nالتحالف الدولي يوزع مساعدات في ريف حلب", "التحالف الدولي يوزع")]
    [InlineData("TITLE\nآخر تحديث GMT22:42:16\nSTORY", "آخر تحديث")]
    [InlineData("رئيس التحرير\nسامر الحسن\nTITLE\nSTORY", "سامر الحسن")]
    [InlineData("STORY\nطفل ينجو من حادث مروع في العاصمة... اقرأ المزيد", "طفل ينجو")]
    public void What_stands_beside_the_story_is_furniture(string page, string words)
    {
        var text = Compose(page);

        Reader.Read(text).KindAt(text.Original.IndexOf(words, StringComparison.Ordinal)).ShouldBe(PageLineKind.Furniture);
    }

    [Theory]
    [InlineData("سماء تضيق بمن فيها")]
    public void A_lone_line_above_the_story_is_its_title_though_it_shares_no_word(string title)
    {
        var text = new ReportText(title + "\n\n" + LayoutData.Story);
        var read = Reader.Read(text);

        read.Title.ShouldNotBeNull();
        text.Slice(read.Title.Value).ShouldBe(title);
    }

    [Fact]
    public void Text_wrapped_at_a_width_stays_one_story()
    {
        var words = LayoutData.Story.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var wrapped = string.Join('\n', words.Chunk(7).Select(chunk => string.Join(' ', chunk)));

        var page = Reader.Read(new ReportText(LayoutData.Title + "\n\n" + wrapped));

        page.Furniture.ShouldBeEmpty();
        page.Title.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("أعلن البنتاغون أن 12 طائرة عادت.")]
    [InlineData("عاد الرتل إلى قاعدته")]
    [InlineData("قناة اتصال بين موسكو وواشنطن")]
    public void A_text_of_one_short_line_is_a_story(string line) => Reader.Read(new ReportText(line)).Lines.ShouldHaveSingleItem().Kind.ShouldBe(PageLineKind.Body);

    [Fact]
    public void A_paragraph_printed_twice_is_read_once()
    {
        var paragraphs = LayoutData.Story.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = new ReportText(string.Join('\n', paragraphs) + "\n" + paragraphs[1]);

        Reader.Read(text).Lines[^1].Furniture.ShouldBe(FurnitureKind.Repeat);
    }

    [Fact]
    public void What_was_pasted_behind_a_paragraph_is_cut_off()
    {
        var text = new ReportText(LayoutData.Story + " اقرأ أيضا: المنتخب يبدأ معسكره المغلق غدا");

        var page = Reader.Read(text);

        var last = page.Lines[^1];
        last.Furniture.ShouldBe(FurnitureKind.Teaser);
        text.Slice(last.Span).ShouldBe("اقرأ أيضا: المنتخب يبدأ معسكره المغلق غدا");
        page.Lines[^2].Kind.ShouldBe(PageLineKind.Body);
    }

    [Theory]
    [InlineData("واشنطن - STORY", "washington", null, "واشنطن")]
    [InlineData("واشنطن 28 يناير 2016 (شينخوا) -- STORY", "washington", "xinhua", "واشنطن 28 يناير 2016 (شينخوا)")]
    [InlineData("واشنطن، الولايات المتحدة الأمريكية (CNN)-- STORY", "washington", "cnn-arabic", "واشنطن، الولايات المتحدة الأمريكية (CNN)")]
    [InlineData("اسطنبول – ميكروسيريا\n\nSTORY", "istanbul", "microsyria", "اسطنبول – ميكروسيريا")]
    [InlineData("TITLE\nموسكو (أ ش أ)\nSTORY", "moscow", "mena-eg", "موسكو (أ ش أ)")]
    [InlineData("TITLE\nأنقرة/ سامر الحسن/ الأناضول\nSTORY", "ankara", "anadolu", "أنقرة/ سامر الحسن/ الأناضول")]
    [InlineData("TITLE\nإسطنبول - متابعات\nSTORY", "istanbul", null, "إسطنبول - متابعات")]
    [InlineData("تسنيم: STORY", null, "tasnim", "تسنيم")]
    [InlineData("موسكو 4 سبتمبر 2018 /STORY", "moscow", null, "موسكو 4 سبتمبر 2018")]
    [InlineData("أنقرة ـ الأناضول\nSTORY", "ankara", "anadolu", "أنقرة ـ الأناضول")]
    [InlineData("دمشق ـ STORY", "damascus", null, "دمشق")]
    [InlineData("اكس خبر – STORY", null, "x-khabar", "اكس خبر")]
    [InlineData("دمشق-سانا STORY", null, null, null)]
    [InlineData("واشنطن: STORY", null, null, null)]
    [InlineData("STORY", null, null, null)]
    public void A_dateline_gives_place_and_source(string page, string? place, string? source, string? words)
    {
        var text = Compose(page);

        var dateline = Reader.Read(text).Dateline;

        (dateline?.Place).ShouldBe(place);
        (dateline?.Source).ShouldBe(source);
        (dateline is null ? null : text.Slice(dateline.Span)).ShouldBe(words);
    }

    [Theory]
    [InlineData("TITLE\nبقلم: سامر الحسن\nSTORY", "سامر الحسن")]
    [InlineData("TITLE\nموسكو: رائد الحسن\nSTORY", "رائد الحسن")]
    [InlineData("TITLE\nدمشق - سامر الحسن\nSTORY", "سامر الحسن")]
    [InlineData("TITLE\nالأناضول\nSTORY", null)]
    public void A_byline_gives_the_name_alone(string page, string? name) => (Reader.Read(Compose(page)).Byline?.Name).ShouldBe(name);

    [Fact]
    public void A_text_that_begins_with_an_agency_and_a_bracket_is_read() =>
        Reader.Read(new ReportText("رويترز)قال الوزير إن القوات قصفت مواقع قرب التنف، ولم ترد موسكو.")).Dateline.ShouldBeNull();

    [Fact]
    public void A_page_without_a_story_is_read_whatever_clock_it_shows() =>
        Reader.Read(new ReportText("صحيفةنشر فيفيديونشر في:آخر تحديثرويترزشارك)رويترزهسبريس»جميع الحقوق محفوظة -\n)١٩:١٩)")).Body.ShouldBeEmpty();

    [Fact]
    public void Reading_never_throws_and_its_parts_lie_in_order_inside_the_text()
    {
        string[] pieces =
        [
            "\n", " ", "\r\n", "|", "-", "(", ")", ":", "«", "»", "\"", "#", "2016", "١٩", "،", ".", "؟", "\u200F", "\u0640", "\uD83D", "\0", "\u064B",
            "واشنطن", "رويترز", "أ ف ب", "الوطن", "صحيفة", "المصدر", "اقرأ أيضا", "تعليقات", "آخر تحديث", "نشر في", "صورة", "فيديو", "شارك", "الخط",
            "http://x.y", "قال الوزير إن القوات قصفت مواقع قرب التنف، ولم ترد موسكو.", LayoutData.Title, "©", "جميع الحقوق محفوظة", "هسبريس", "وكالة", "الجنوب",
            "حمل التطبيق", "عاجل:", "19:19", "18 يونيو", "الرئيسية",
        ];
        var pages = Gen.Elements(pieces).ListOf().Select(list => string.Concat(list));

        Prop.ForAll(Arb.From(pages), original =>
        {
            var text = new ReportText(original);
            var page = Reader.Read(text);
            var sources = new SourceFinder().Find(text, page, null);
            var agencies = new AgencyFinder().Find(text, page);
            var end = 0;
            foreach (var line in page.Lines)
            {
                line.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                line.Span.Length.ShouldBeGreaterThan(0);
                end = line.Span.End;
            }

            end.ShouldBeLessThanOrEqualTo(original.Length);
            agencies.ShouldAllBe(agency => agency.Span.End <= original.Length);
            (sources?.Evidence.Span?.End ?? 0).ShouldBeLessThanOrEqualTo(original.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Marks_that_change_no_word_change_no_part()
    {
        var page = "سياسة\n" + LayoutData.Title + "\nأ ف ب\n\n" + LayoutData.Story + "\nاقرأ أيضا: المنتخب يبدأ معسكره\nعدد القراءات 41";
        var marked = page.Replace("شارك", "شـارك", StringComparison.Ordinal).Replace("قراءات", "قِراءات", StringComparison.Ordinal).Replace("ي", "ی", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

        Kinds(marked).ShouldBe(Kinds(page));
    }

    private static IEnumerable<string> Kinds(string page) => Reader.Read(new ReportText(page)).Lines.Select(Name);

    private static string Name(PageLine line) => line.Furniture is { } furniture ? $"{line.Kind}/{furniture}" : line.Kind.ToString();

    private static ReportText Compose(string page) =>
        new(page.Replace("TITLE", LayoutData.Title, StringComparison.Ordinal).Replace("STORY", LayoutData.Story, StringComparison.Ordinal));
}
