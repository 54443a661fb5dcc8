using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Quantities;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Quantities;

public sealed class QuantityFinderTests
{
    private static readonly QuantityFinder Finder = new();

    [Theory]
    [InlineData("نفذت المقاتلات 88 طلعة جوية", "sorties", 88, 88, "88 طلعة")]
    [InlineData("قُتل أكثر من مئة وخمسين مسلحاً", "killed", 150, null, "أكثر من مئة وخمسين مسلحاً")]
    [InlineData("ما يزيد على ١٥٠ جريحا", "wounded", 150, null, "ما يزيد على ١٥٠ جريحا")]
    [InlineData("أصيب ستة من مقاتليها", "wounded", 6, 6, "ستة من مقاتليها")]
    [InlineData("على بعد 8 كيلومترات", "distance-km", 8, 8, "8 كيلومترات")]
    [InlineData("على ارتفاع 7,200 متر تقريباً", "distance-m", 7200, 7200, "7,200 متر تقريباً")]
    [InlineData("خالف الاتفاق إحدى عشرة مرة", "occurrences", 11, 11, "إحدى عشرة مرة")]
    [InlineData("نبهت موسكو قبلها بساعتين على الأقل", "hours", 2, null, "بساعتين على الأقل")]
    [InlineData("اقتربت مقاتلتان من الحدود", "aircraft", 2, 2, "مقاتلتان")]
    [InlineData("لم يستمر أكثر من ثلاث دقائق", "minutes", 3, 3, "أكثر من ثلاث دقائق")]
    [InlineData("أقل من 20 جنديا", "soldiers", null, 20, "أقل من 20 جنديا")]
    [InlineData("تحدثا ساعة كاملة", "hours", 1, 1, "ساعة كاملة")]
    [InlineData("وهو الحادث الخامس على الأقل من نوعه", "occurrences", 5, null, "الخامس على الأقل")]
    [InlineData("خلال ستة أيام", "days", 6, 6, "ستة أيام")]
    [InlineData("أبلغتهم قبل أربع أو خمس دقائق", "minutes", 4, 5, "أربع أو خمس دقائق")]
    [InlineData("سقط بين 100 و150 قتيلا", "killed", 100, 150, "100 و150 قتيلا")]
    [InlineData("أدى القصف إلى إصابة نحو 100 آخرين", "wounded", 100, 100, "نحو 100 آخرين")]
    [InlineData("بين خمسة وعشرة جنود", "soldiers", 5, 10, "خمسة وعشرة جنود")]
    [InlineData("اضطرت طائرة واحدة على الأقل إلى الابتعاد", "aircraft", 1, null, "طائرة واحدة على الأقل")]
    [InlineData("سقط قتيل على الأقل", "killed", 1, null, "قتيل على الأقل")]
    [InlineData("تباحثوا لأكثر من ساعة عبر الشاشات", "hours", 1, null, "لأكثر من ساعة")]
    [InlineData("نحو عشرة بالمائة من طلعاتها", "percent", 10, 10, "نحو عشرة بالمائة")]
    [InlineData("بلغت الصواريخ الـ105 أهدافها", "missiles", 105, 105, "الصواريخ الـ105")]
    [InlineData("ما يزيد على 100 من مشاة البحرية", "soldiers", 100, null, "ما يزيد على 100 من مشاة")]
    [InlineData("سدت الطريق نحو ربع ساعة", "minutes", 15, 15, "نحو ربع ساعة")]
    [InlineData("مرت على بعد أقل من كيلومتر واحد", "distance-km", null, 1, "أقل من كيلومتر واحد")]
    [InlineData("إن جندياً واحداً أصيب بخدش", "wounded", 1, 1, "جندياً واحداً")]
    [InlineData("قدرت عدد الجرحى بنحو مئة، ثم سكتت", "wounded", 100, 100, "بنحو مئة")]
    [InlineData("ارتفع عدد القتلى إلى 83 على الأقل", "killed", 83, null, "83 على الأقل")]
    [InlineData("قال إن القتلى والجرحى يناهزون الثلاثمئة", "killed+wounded", 300, 300, "يناهزون الثلاثمئة")]
    [InlineData("اقتربت قبل يوم واحد من 3 طائرات", "aircraft", 3, 3, "3 طائرات")]
    [InlineData("تعقبتها في ثلاث مناسبات", "occurrences", 3, 3, "ثلاث مناسبات")]
    [InlineData("ألف جندي", "soldiers", 1000, 1000, "ألف جندي")]
    [InlineData("ثلاثة آلاف مقاتل", "fighters", 3000, 3000, "ثلاثة آلاف مقاتل")]
    [InlineData("أبلغوهم قبل القصف بأربع دقائق أو خمس لا أكثر", "minutes", 4, 5, "بأربع دقائق أو خمس")]
    [InlineData("دام الحديث قرابة ساعة", "hours", 1, 1, "قرابة ساعة")]
    [InlineData("اقتربت إلى نحو كيلومترين", "distance-km", 2, 2, "نحو كيلومترين")]
    [InlineData("احترقت ثلاث شاحنات", "vehicles", 3, 3, "ثلاث شاحنات")]
    public void A_number_is_read_with_what_it_counts_and_its_bounds(string written, string what, int? min, int? max, string words)
    {
        var found = Find(written).ShouldHaveSingleItem();

        found.What.ShouldBe(what);
        found.Min.ShouldBe(min);
        found.Max.ShouldBe(max);
        found.Span.Of(written).ShouldBe(words);
    }

    [Fact]
    public void A_part_is_told_with_the_whole_it_is_out_of()
    {
        var found = Find("بلغ القاعدة 23 صاروخا فقط من أصل 59 أطلقت");

        found.Select(quantity => (quantity.What, quantity.Min)).ShouldBe([("missiles", 23m), ("missiles", 59m)]);
    }

    [Theory]
    [InlineData("قبل ثلاثة أيام")]
    [InlineData("وقعت بعد يوم واحد")]
    [InlineData("وقعت بعد أحد عشر يوما")]
    [InlineData("مقاتلة من طراز إف-22 وأخرى سو-35")]
    [InlineData("أبعدت سو-35 مقاتلة عن الأجواء")]
    [InlineData("اقتربت الطائرتان من بعضهما")]
    [InlineData("اتفق البلدان والجانبان")]
    [InlineData("الأولى من نوعها")]
    public void What_counts_nothing_is_no_quantity(string written) => Find(written).ShouldBeEmpty();

    private static IReadOnlyList<Quantity> Find(string written)
    {
        var text = new ReportText(written);
        var page = new Page([new PageLine(new TextSpan(0, written.Length), PageLineKind.Body, null, "whole-text")], null, null, null);
        return Finder.Find(text, page, [], [], []);
    }
}
