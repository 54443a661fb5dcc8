using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

/// <summary>Who speaks in sentences of less common build. What a sentence attributes to one side must never be given to the other.</summary>
public sealed class SpeakerSyntaxTests
{
    [Theory]
    // "been" frames the verb: its subject stands between, or before, and whom it addresses behind
    [InlineData("وكانت وزارة الدفاع الروسية قد اتهمت واشنطن مرارا بإيواء مسلحين.", "ru-mod")]
    [InlineData("وكان وزير الخارجية الأميركي جون كيري قد حذّر نظيره الروسي سيرغي لافروف من قطع الحوار.", "kerry")]
    [InlineData("وكانت قوات سوريا الديمقراطية اتهمت، الأحد الماضي، مقاتلات روسية بقصف مواقعها.", "sdf")]
    [InlineData("الجنرال جوزيف دانفورد كان قد دعا القوات الروسية إلى ضبط النفس.", "dunford")]
    [InlineData("وكان قد حمّل البنتاغون موسكو مسؤولية الحادث.", "us-dod")]
    [InlineData("وزارة الدفاع الروسية كثيرا ما تصف القاعدة بأنها احتلال.", "ru-mod")]
    [InlineData("ولم تعلق وزارة الدفاع الروسية على ذلك، لكنها كثيرا ما اتهمت الأميركيين بتدريب مسلحين.", "ru-mod,ru-mod")]
    [InlineData("وسبق لقوات سوريا الديمقراطية أن حمّلت الروس مسؤولية الغارة.", "sdf")]
    [InlineData("وسبق لدميتري بيسكوف، المتحدث باسم الكرملين، أن أكد أن الخط يعمل.", "peskov")]
    [InlineData("واتهمت سورية الولايات المتحدة بدعم المسلحين.", "syria")]
    // the name between commas, the command by whom it is led
    [InlineData("فالناطقة باسم الخارجية الروسية، ماريا زاخاروفا، أبلغت الصحافيين أن بلادها تدرس الرد.", "zakharova")]
    [InlineData("وقال قائد التحالف الذي تقوده الولايات المتحدة الجنرال ستيفن تاونسند إن الطيارين أخطأوا.", "townsend")]
    // what is told of many
    [InlineData("وقال مسؤولون أميركيون إن الطائرة عادت. وأوضح أحد هؤلاء أن الطيار بخير.", "us-officials-anonymous,us-official-anonymous")]
    [InlineData("وقال سكان من القرية إن الدورية ضلت طريقها. وتحدث هؤلاء عن جريحين.", "local-sources-anonymous,local-sources-anonymous")]
    [InlineData("وسأل الأميركيون محدثيهم الروس عن المهاجمين، فأنكر هؤلاء أن يكون لهم رجال هناك.", "russia")]
    [InlineData("وقال البنتاغون إن الطائرتين اقتربتا. وسئل الروس عنهما، فكان جوابهم أن الطائرتين ليستا لهم.", "us-dod,russia")]
    [InlineData("ونشرت الصحيفة شهادات عسكريين أميركيين، تحدثوا عن تجاوز الخط.", "us-officials-anonymous")]
    [InlineData("وقالت وزارة الدفاع الروسية إن الطيار بخير. ونقلت وكالة إنترفاكس عنها أن الطائرة عادت.", "ru-mod,ru-mod")]
    // officials of a body told by a pronoun, of an administration, of the nation through which it speaks
    [InlineData("ولم تتأخر قوات سوريا الديمقراطية في الرد، إذ وصف مصدر إعلامي فيها الاتهامات الروسية بأنها مختلقة.", "sdf")]
    [InlineData("وتحدث مسؤول في الإدارة عن أربعة جرحى.", "us-official-anonymous")]
    [InlineData("وتصر دمشق، على لسان مصدر عسكري، على أن الغارات كانت ردا.", "syrian-military-source-anonymous")]
    [InlineData("وعقّب المتحدث باسم الكرملين دميتري بيسكوف قائلا إن الخط يعمل.", "peskov")]
    [InlineData("غير أن مسؤولا أميركيا أسرّ إلى وكالة الأنباء بأنهم أربعة.", "us-official-anonymous")]
    // documents, before their verb and behind
    [InlineData("وفي بيان صادر عن وزارة الخارجية الروسية، أمس، جاء أن المذكرة معلقة.", "ru-mfa")]
    [InlineData("وأصدر التحالف الدولي توضيحا جاء فيه أن دوريته ضلت طريقها.", "coalition")]
    [InlineData("وفي موسكو، صدر عن وزارة الدفاع بيان مقتضب، أوردته الوكالات، أشار إلى أن المكالمة جرت.", "ru-mod")]
    [InlineData("وبحسب بيان للناطق باسم وزارة الدفاع الروسية، إيغور كوناشينكوف، فإن المواقع قُصفت مرتين.", "konashenkov")]
    [InlineData("ودنت مقاتلة روسية من الطائرة، وفق ما أفاد به مسؤولون في وزارة الدفاع الأميركية.", "us-officials-anonymous")]
    [InlineData("وأعلنت القيادة المركزية الأميركية أن الطائرة عادت، طبقا لما قاله المتحدث باسمها.", "us-centcom")]
    [InlineData("وغادرت القاذفة من دون أن تلقي شيئا، كما أخبر مسؤول عسكري أميركي وكالة فرانس برس.", "us-official-anonymous")]
    // deeds are ascribed by who speaks, words by who passes them on
    [InlineData("ونسب المتحدث باسم الكرملين دميتري بيسكوف إلى التحالف الدولي عشرة انتهاكات.", "peskov")]
    [InlineData("ونسبت وكالة رويترز إلى البنتاغون قوله إن الطائرة عادت.", "us-dod")]
    // what a participle says is of its own sentence's subject
    [InlineData("قال البنتاغون إن الطائرة عادت. في المقابل، رمى دميتري بيسكوف الكرة في ملعب واشنطن، زاعما أن الطيارين الروس أظهروا مهارة.", "us-dod,peskov")]
    [InlineData("وقلّل مسؤول أميركي من شكوى لافروف، مؤكدا أن القناة استخدمت.", "us-official-anonymous,us-official-anonymous")]
    [InlineData("وتراجعت واشنطن عن تصريحاتها السابقة قائلة إن الضربة كانت خطأ.", "us")]
    [InlineData("هذه الأرقام نقضها جيف ديفيس، أحد المتحدثين باسم البنتاغون، مؤكدا أن الصواريخ أصابت أهدافها.", "jeff-davis")]
    // behind "until", in a letter, of a source inside
    [InlineData("ولم تمض ساعات حتى ردت وزارة الدفاع الروسية بأن الطائرات كانت في تدريب.", "ru-mod")]
    [InlineData("وبعث البنتاغون رسالة إلى موسكو مفادها أن أي هجوم سيواجه بالقوة.", "us-dod")]
    [InlineData("وذكر مصدر مطلع في قوات سوريا الديمقراطية لموقع محلي أن القوات الأميركية انسحبت.", "sdf")]
    [InlineData("وفيما امتنع البنتاغون عن التعليق، أشار مسؤول فيه إلى أن التحقيق جار.", "us-dod,us-dod")]
    [InlineData("وذكّر لافروف بأن واشنطن تعهدت بفصل المعارضة عن الإرهابيين.", "lavrov")]
    [InlineData("وقال دميتري بيسكوف إن فلاديمير بوتين يعتبر القصف خرقا للقانون.", "peskov")]
    // what the one side did is told by the other, at the end or in its own frame
    [InlineData("وطلبت موسكو من واشنطن عبر الخط الساخن عدم التدخل، على ما أفاد مسؤول أميركي.", "us-official-anonymous")]
    [InlineData("ونفت موسكو ذلك، وفق وكالة سبوتنيك.", "russia")]
    [InlineData("وقال البنتاغون إن الطيارين الروس كانوا قد أبلغوا نظراءهم الأميركيين بأنهم سيقصفون.", "us-dod")]
    [InlineData("يذكر أن موسكو كانت قد اتهمت واشنطن بالتصعيد.", "russia")]
    // how it went, and by a word of one's own
    [InlineData("وشرح الجنرال ستيفن تاونسند للصحافيين كيف أوقف الروس القصف.", "townsend")]
    [InlineData("وقال البنتاغون إن غيراسيموف شرح لدانفورد كيف سقطت الطائرة.", "us-dod")]
    [InlineData("وفجّر مسؤول أميركي مفاجأة بقوله إن الروس كانوا على علم.", "us-official-anonymous")]
    [InlineData("وحسم البنتاغون الجدل مؤكدا أن الضربة أميركية.", "us-dod")]
    [InlineData("وأدلى دميتري بيسكوف ببيان قال فيه إن الضربة فاشلة.", "peskov")]
    [InlineData("واكتفت وزارة الدفاع الروسية ببلاغ مقتضب ذكرت فيه أن الاتصالات مستمرة.", "ru-mod")]
    // who says nothing
    [InlineData("ولم تصدر موسكو أي تعليق حتى الآن.", "russia")]
    [InlineData("وتجاهلت وزارة الدفاع الروسية التسجيل ولم تعلق عليه.", "ru-mod")]
    [InlineData("ولم يشرح كوناشينكوف سبب السكوت عن الواقعة.", "konashenkov")]
    [InlineData("وأحجم مسؤول أميركي طلب عدم نشر اسمه عن تحديد المكان.", "us-official-anonymous")]
    public void The_subject_is_told_from_whom_it_addresses(string written, string speakers) => Speakers(written).ShouldBe(speakers);

    [Theory]
    // who was told speaks not
    [InlineData("الجانب الأميركي أُبلغ مسبقا بخط سير الدورية.")]
    [InlineData("والجانب الروسي أُنذر وفق المعمول به.")]
    // seen by anyone
    [InlineData("ويُرى في مقطع متداول أن مدرعتين تدوران.")]
    // the document came, it does not say
    [InlineData("وجاء البيان الروسي ردا على تقرير صحيفة ذكرت أن الخط مقطوع.")]
    // kept by both, said by none
    [InlineData("وخالفت المركبة البروتوكولات التي التزمتها الدولتان قبل عام.")]
    [InlineData("وأُبلغت موسكو بالعملية قبل ساعات.")]
    // neither of two
    [InlineData("فلا الكرملين علّق ولا وزارة الدفاع.")]
    // whose side stands behind what is told is not the source's
    [InlineData("وتحدثت مصادر إعلامية موالية عن إصابة جنود أميركيين.")]
    // an act of following, not one who goes on
    [InlineData("واضطر العسكريون الروس إلى اتخاذ ما يلزم ومتابعة مهمتهم.")]
    public void Nobody_speaks_who_is_told_seen_or_followed(string written) => Speakers(written).ShouldBeEmpty();

    [Theory]
    // the talks came to it, not who spoke before
    [InlineData("قال مسؤول أميركي كبير إن بلاده تأسف. وكان ضباط قد عقدوا مؤتمرا عبر الفيديو، خلص إلى أن القنوات تعمل.", "us-official-anonymous")]
    // a statement is no person's who was only named
    [InlineData("والتقى دانفورد ضيوفه. وجاء في البلاغ أن اللقاء كان مفيدا.", "")]
    public void What_is_nobodys_is_not_given_to_who_stood_near(string written, string speakers) => Speakers(written).ShouldBe(speakers);

    private static string Speakers(string written) => string.Join(',', BodyText.Speakers(written));
}
