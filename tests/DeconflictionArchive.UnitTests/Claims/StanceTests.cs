using DeconflictionArchive.Analysis.Claims;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

public sealed class StanceTests
{
    [Theory]
    // the other side did it, or one's own suffered it
    [InlineData("وقال البنتاغون إن مقاتلات روسية قصفت مواقع المعارضة.", Stance.Accuses)]
    [InlineData("وقالت قوات سوريا الديمقراطية إن الغارات استهدفت عناصرها شرق النهر.", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن الطيران الروسي لم يلتزم بالمذكرة.", Stance.Accuses)]
    [InlineData("وأضافت موسكو أن واشنطن لم تنذر أحدا.", Stance.Accuses)]
    // what others failed to do, told only as when something happened
    [InlineData("وقال مسؤولون أميركيون إن عددا من المقاتلين السوريين أصيبوا بعدما لم تستجب روسيا للنداءات.", Stance.Announces)]
    // what condemns in itself
    [InlineData("وصفت موسكو الغارة بأنها عدوان سافر.", Stance.Accuses)]
    [InlineData("وقالت موسكو إن الوجود الأمريكي على الأراضي السورية غير شرعي.", Stance.Accuses)]
    [InlineData("واعتبرت الخارجية الروسية الضربة عملا عدوانيا.", Stance.Accuses)]
    [InlineData("وأعلنت موسكو أن طائرات التحالف الدولي خرقت المذكرة.", Stance.Accuses)]
    [InlineData("وأكد البنتاغون أن المقاتلات الروسية انتهكت التفاهم.", Stance.Accuses)]
    [InlineData("وقالت موسكو إن الجيش السوري تعرض لقصف من الضفة الأخرى.", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن الاضطراب سببه مرور طائرة روسية.", Stance.Accuses)]
    [InlineData("وقالت موسكو إن جنودها لم يتلقوا أي إنذار.", Stance.Accuses)]
    [InlineData("وقالت وزارة الدفاع الروسية إن طائرات التحالف أعاقت عمل الطيران الروسي.", Stance.Accuses)]
    [InlineData("ورأى لافروف أن الولايات المتحدة عاجزة عن الفصل بين المعارضة والإرهابيين.", Stance.Accuses)]
    [InlineData("ووصفت موسكو الغارة بالعدوان.", Stance.Accuses)]
    [InlineData("وأردف كوناشينكوف أن تصريحات البنتاغون عن الحادث تثير الاستغراب.", Stance.Accuses)]
    // what happened beside something else
    [InlineData("وقال البنتاغون إن الضباط تحدثوا مع الجانب الروسي قبل الضربة.", Stance.Announces)]
    // one's own acts
    [InlineData("وقال البنتاغون إنه أبلغ الروس مسبقا بالضربة.", Stance.Confirms)]
    [InlineData("وقال البنتاغون إن طائراته ربما قصفت موقعا للجيش السوري بالخطأ.", Stance.Admits)]
    [InlineData("وقالت موسكو إنها نبهت الجانب الأميركي قبل الضربة.", Stance.Confirms)]
    [InlineData("وقال التحالف الدولي إنه شن غارة على الرتل.", Stance.Confirms)]
    // what is to be kept from happening blames nobody
    [InlineData("وقالت واشنطن إن الجانبين الأميركي والروسي بحثا منع أي هجوم غير مقصود.", Stance.Announces)]
    // not so
    [InlineData("ورد كوناشينكوف بأن الكلام الأميركي غير صحيح.", Stance.Denies)]
    [InlineData("وقالت موسكو إن الموقع يبعد كثيرا عن المنطقة التي حددها الأميركيون.", Stance.Denies)]
    [InlineData("وأكدت وزارة الدفاع الأميركية أن القوات الأميركية لن تنحاز إلى طرف.", Stance.Denies)]
    [InlineData("رفضت موسكو هذه المزاعم جملة وتفصيلا.", Stance.Denies)]
    [InlineData("وصف البنتاغون الرواية بأنها محض اختلاق.", Stance.Denies)]
    [InlineData("وقال البنتاغون إن أي طائرة أميركية أو حليفة لها لم تدخل تلك الأجواء.", Stance.Denies)]
    [InlineData("وجددت موسكو نفيها قصف المنطقة.", Stance.Denies)]
    [InlineData("وقال البنتاغون إنه لم ينسق مع الروس.", Stance.Denies)]
    [InlineData("إذ أصدرت وزارة الدفاع الروسية بيانا جاء فيه أن أي طائرة روسية لم تقصف المناطق.", Stance.Denies)]
    [InlineData("وقال الجنرال جوزيف دانفورد إن بلاده لم تنسق مع الروس.", Stance.Denies)]
    [InlineData("ولا يعتقد البنتاغون أن أحدا تعمد ذلك.", Stance.Denies)]
    [InlineData("وردت وزارة الدفاع الروسية بنفي مسؤولية طياريها.", Stance.Denies)]
    // what no more than sounds like a denial
    [InlineData("وقالت وزارة الدفاع الروسية إن الجانبين استعرضا حالات اقتربت فيها طائرات البلدين.", Stance.Announces)]
    [InlineData("وقال سكان من المنطقة إن سيارات الإسعاف لم تتوقف عن نقل المصابين.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن الطائرات الأميركية لم تتعرض لأي ضرر.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن المحادثات لم تتطرق إلى مصير الأسد.", Stance.Announces)]
    [InlineData("وأكدت موسكو أن الغارات لم تنته إلا عند الفجر.", Stance.Confirms)]
    [InlineData("وقال البنتاغون إن الدورية ابتعدت كي لا تشتبك مع أحد.", Stance.Announces)]
    [InlineData("ولا يستبعد البنتاغون أن يكون الخط قد توقف.", Stance.Announces)]
    // not said
    [InlineData("ورفض الناطق باسم البنتاغون بيتر كوك في ذلك اليوم القول متى بدأ الاتصال.", Stance.NoComment)]
    [InlineData("رفض البنتاغون التعليق على الحادث.", Stance.NoComment)]
    [InlineData("ولم يوضح البنتاغون متى وقع الحادث.", Stance.NoComment)]
    [InlineData("والتزم البنتاغون الصمت حيال الحادث.", Stance.NoComment)]
    [InlineData("وتعذر الحصول على تعليق فوري من البنتاغون.", Stance.NoComment)]
    [InlineData("ولم يصدر البنتاغون بيانا في هذا الشأن.", Stance.NoComment)]
    // warnings, demands, proposals, admissions
    [InlineData("واعتبر كوليت أن ذلك يزيد من مخاطر التصادم في الجو.", Stance.Warns)]
    [InlineData("وأوضح بيتر كوك أن المسؤولين طلبوا من موسكو تفسيرا.", Stance.Demands)]
    [InlineData("وقال البنتاغون إن طائراته ستدافع عن الجنود.", Stance.Warns)]
    [InlineData("وقال البنتاغون إن اللقاءات الخطرة في الجو تضاعفت.", Stance.Warns)]
    [InlineData("وجددت موسكو تحذيرها من تكرار الغارات.", Stance.Warns)]
    [InlineData("وأعرب البنتاغون عن خشيته من وقوع صدام.", Stance.Warns)]
    [InlineData("وهددت موسكو بإسقاط أي طائرة.", Stance.Warns)]
    [InlineData("وقال البنتاغون إن على روسيا وقف الغارات.", Stance.Demands)]
    [InlineData("وشدد البنتاغون على ضرورة احترام المذكرة.", Stance.Demands)]
    [InlineData("وعرض البنتاغون على موسكو عقد لقاء جديد.", Stance.Proposes)]
    [InlineData("وأعرب البنتاغون عن أسف الوزارة لسقوط ضحايا.", Stance.Admits)]
    [InlineData("وأعربت موسكو عن أسفها لقرار واشنطن.", Stance.Announces)]
    // the line goes on, the call has done its work
    [InlineData("وقالت وزارة الدفاع الأميركية إن الخط يستخدم يوميا.", Stance.Confirms)]
    [InlineData("وروى البنتاغون أن مكالمة قصيرة أنهت المواجهة.", Stance.Confirms)]
    // indignant at what is claimed
    [InlineData("واستنكر البنتاغون هذه المزاعم.", Stance.Denies)]
    [InlineData("وقالت موسكو إن واشنطن تحمي الإرهابيين.", Stance.Accuses)]
    [InlineData("وقال لافروف إن الإخطار لا معنى له.", Stance.Accuses)]
    [InlineData("وأوضح البنتاغون أن القناة تعمل كالمعتاد.", Stance.Confirms)]
    [InlineData("وقدّر البنتاغون عدد المقاتلين الذين هاجموا القاعدة الأميركية بنحو عشرين.", Stance.Announces)]
    // told, not confirmed
    [InlineData("وأكدت مصادر محلية أن الرتل عاد إلى القامشلي.", Stance.Announces)]
    [InlineData("واكتفى البنتاغون بالإشارة إلى أن الطائرة عادت.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن الروس أبلغوه بالضربة قبل ساعة.", Stance.Announces)]
    [InlineData("وطالبت موسكو الولايات المتحدة بفتح تحقيق.", Stance.Demands)]
    [InlineData("وأعرب بوتين عن استعداده لإرسال وفد كبير.", Stance.Proposes)]
    [InlineData("وأقر التحالف الدولي بأن الضربة أخطأت هدفها.", Stance.Admits)]
    [InlineData("وأعلنت موسكو أنها لم تعد تعمل بالمذكرة.", Stance.Announces)]
    // the circumstance of one's own act, a plan, an excuse, the other side's own word
    [InlineData("وقال البنتاغون إن مقاتلات التحالف أقلعت لحماية المستشارين بعدما أغارت قاذفتان سوريتان على الحي.", Stance.Announces)]
    [InlineData("وذكر البنتاغون أن الروس كانوا على علم بأن غارات ستشن في الناحية.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن طائرات روسية ضربت القرية ظنا منها أن التنظيم ما زال فيها.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن العسكريين الروس أبلغوا نظراءهم بنيتهم شن ضربات قرب القاعدة.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن الطيارين السوريين لم يردوا على نداءات برج المراقبة.", Stance.Announces)]
    // what was tried, and by whose aircraft
    [InlineData("وقال لافروف إن الجنود حاولوا، قرب المعبر، عرقلة دورية معلنة المسار.", Stance.Accuses)]
    [InlineData("وقال كوناشينكوف إن مقاتلة من طراز إف-22 أعاقت عمل قاذفتين.", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن الروس يقصفون المدنيين.", Stance.Accuses)]
    [InlineData("وعدّ لافروف الغارة خرقا للقانون الدولي.", Stance.Accuses)]
    [InlineData("وعزت وزارة الدفاع الأميركية العملية إلى هجمات استهدفت أفرادا أميركيين.", Stance.Announces)]
    // no denial: a measure, what the noun before is like, no more and no less
    [InlineData("وأوضح البنتاغون أن المسافة بين الطائرتين لم تتجاوز ستين مترا.", Stance.Announces)]
    [InlineData("واكتفت موسكو بالحديث عن رحلة استطلاع لم تعلن تفاصيلها.", Stance.Announces)]
    [InlineData("وذكر البنتاغون أن عشرين صاروخا لا أكثر بلغت الهدف.", Stance.Announces)]
    [InlineData("وشددت موسكو على أنهم ليسوا من جنودها.", Stance.Denies)]
    [InlineData("وقال البنتاغون إن مهمة جنوده تنحصر في قتال التنظيم.", Stance.Denies)]
    [InlineData("ورفض لافروف القول بأن للتحالف حقا في التحليق هناك.", Stance.Denies)]
    // one's own dead, a talk that took place, what a noun tells
    [InlineData("وقالت زاخاروفا إن ثلاثة مواطنين روس ربما قتلوا في المعركة.", Stance.Admits)]
    [InlineData("وأقر البنتاغون بحصول الاتصال.", Stance.Confirms)]
    [InlineData("ووجهت وزارة الدفاع الأميركية تحذيرا شديدا إلى الطيران السوري.", Stance.Warns)]
    [InlineData("وقال البنتاغون إن القادة تحدثوا تجنبا لأي سوء تقدير.", Stance.Announces)]
    // of the other side alone, with good grace or without
    [InlineData("وقال البنتاغون إن الطيارين الروس بددوا كل فرص الحوار.", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن الجانب الروسي رفض التعاون في التحقيق.", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن موسكو أخلت بالتزاماتها.", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن موسكو والولايات المتحدة طورتا آلية جديدة.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن الجانب الروسي أبدى اهتماما بلقاء آخر.", Stance.Announces)]
    [InlineData("ورجح البنتاغون أن الطيار الروسي ضل طريقه.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن مقاتلتين أقلعتا لاعتراض قاذفة روسية.", Stance.Announces)]
    // the line and its work
    [InlineData("وقال البنتاغون إن التواصل مع الجانب الروسي لم يتوقف.", Stance.Confirms)]
    [InlineData("وقال البنتاغون إن القناة بين الجانبين مفتوحة ليلا ونهارا.", Stance.Confirms)]
    // every form of a verb that blames
    [InlineData("وذكر البنتاغون أن جنودا روسا استولوا على موقعين.", Stance.Accuses)]
    [InlineData("وذكر البنتاغون أن طائرتين روسيتين تنتهكان المجال الجوي.", Stance.Accuses)]
    [InlineData("وأعلن البنتاغون أن مقاتلتين روسيتين خرقتا التفاهم.", Stance.Accuses)]
    // the subject stands between a verb and what makes it blame
    [InlineData("وقال البنتاغون: «سدت عربات روسية الطريق أمام الدورية في البلدة».", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن المناورة الروسية عرضت أفراد الطاقم للخطر.", Stance.Accuses)]
    // who approached stands behind, whoever tells it
    [InlineData("وبحسب الجنرال جيف هاريغان، الذي يقود القوات الجوية الأميركية هناك، اقتربت مقاتلة روسية من قاذفة.", Stance.Accuses)]
    // who committed a breach is named behind it
    [InlineData("وأعلنت وزارة الدفاع الروسية تسجيل ست مخالفات للتفاهم اقترفتها طائرات التحالف.", Stance.Accuses)]
    [InlineData("وأعلن البنتاغون رصد انتهاكات من الطيران الروسي.", Stance.Accuses)]
    // at which one's own side would not point
    [InlineData("وأكد البنتاغون أن هذه المناورات تنتهك التفاهم.", Stance.Accuses)]
    [InlineData("وأكد البنتاغون أن تلك القوات تهدد سلامة الجنود.", Stance.Confirms)]
    // what one's own did to others who are described
    [InlineData("وأعلن البنتاغون أن طائرات التحالف أصابت رتلا لقوات سورية توغلت في المنطقة.", Stance.Announces)]
    [InlineData("وأكد التحالف الدولي أن طائراته حلقت فوق الموقع ثم قصفت المدفع.", Stance.Confirms)]
    // no notice came from the other side
    [InlineData("وقال كوناشينكوف إن موسكو لم تتلق من الجانب الأميركي أي توضيح.", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن البرج نادى الطيارين ولم يتلق ردا.", Stance.Announces)]
    // what one's own did not do, what another did not do
    [InlineData("وقال كوناشينكوف إن الطيارين الروس كانوا حذرين ولم ينتهكوا أي بند.", Stance.Denies)]
    [InlineData("وبحسب البنتاغون، لم ير الطيار الروسي الطائرة الأخرى.", Stance.Announces)]
    [InlineData("وشدد الجيش السوري على أن ذلك لن يوقف تقدمه.", Stance.Denies)]
    [InlineData("وشدد البنتاغون على أن العمليات ضد التنظيم ماضية.", Stance.Confirms)]
    // what one will do under a condition
    [InlineData("وقال البنتاغون إن قواته ستقصف الرتل مرة أخرى إذا عاد.", Stance.Warns)]
    [InlineData("ووجهت وزارة الدفاع الروسية مساء أمس (الخميس) إنذارا إلى الجانب الأميركي.", Stance.Warns)]
    // which line it was, not that it works
    [InlineData("وقال البنتاغون إن ضباطه سألوا الروس عبر خط اتصال يعمل ليلا ونهارا.", Stance.Announces)]
    // what is not hidden, what is seen in a thing, what a third nation affirms
    [InlineData("ولم يخف البنتاغون أن جنودا أصيبوا.", Stance.Admits)]
    [InlineData("ويرى البنتاغون في ذلك استخفافا بالتفاهم الذي ينص على أن تبتعد الطائرات.", Stance.Accuses)]
    [InlineData("وأكدت الأمم المتحدة أن القافلة ستصل قريبا.", Stance.Announces)]
    // whose the aircraft are, behind the verb that opens
    [InlineData("وبحسب وزارة الدفاع الروسية، أغارت ثلاث طائرات تابعة للتحالف على الموقع.", Stance.Accuses)]
    [InlineData("وبحسب كوناشينكوف، أطلقت المقاتلة الأميركية صواريخ خداعية.", Stance.Accuses)]
    [InlineData("وقال كوناشينكوف إن المسيرة كانت تحوم بلا تنسيق مع أحد.", Stance.Accuses)]
    [InlineData("واعتبرت زاخاروفا أنها تخرق القانون.", Stance.Accuses)]
    [InlineData("وعدّت موسكو ذلك تصعيدا.", Stance.Accuses)]
    // no side did it, or it was a matter of knowing or ordering
    [InlineData("وقال التحالف الدولي إن دوريته تعرضت لنيران أطلقها مجهولون.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن الروس كانوا على علم بالضربة.", Stance.Announces)]
    [InlineData("وقال ترامب إنه أمر بتنفيذ الضربة.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن المخططين سعوا إلى إبعاد الخطر عن المدنيين.", Stance.Announces)]
    // grave by itself blames nobody
    [InlineData("وقال لافروف إن الوضع خطير.", Stance.Announces)]
    // regret for what others decided
    [InlineData("وأسفت زاخاروفا لقرار واشنطن.", Stance.Announces)]
    [InlineData("وأعربت الأمم المتحدة عن أسفها.", Stance.Announces)]
    // what the noun of an answer tells
    [InlineData("وردت موسكو على ذلك باتهام واشنطن بالكذب.", Stance.Accuses)]
    [InlineData("وصفت الخارجية الأميركية الخبر بغير الدقيق.", Stance.Denies)]
    [InlineData("وقطع البنتاغون بأن بلاده لن تتعاون مع موسكو.", Stance.Denies)]
    // one's own act against others, what others began with good grace, whom a raid did not hit
    [InlineData("وقال التحالف الدولي إنه قتل جنودا سوريين عن غير قصد.", Stance.Admits)]
    [InlineData("وقالت موسكو إن الطيران الأميركي قتل عشرات الجنود السوريين.", Stance.Accuses)]
    [InlineData("وقالت موسكو إن القوات الأميركية بدأت الانسحاب.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن الغارات لم تستهدف الجيش السوري.", Stance.Denies)]
    [InlineData("وقالت موسكو إن أي طائرة غرب الفرات ستكون هدفا.", Stance.Warns)]
    [InlineData("وقال البنتاغون إنه ليست لديه معلومات عن ذلك.", Stance.NoComment)]
    [InlineData("وقال البنتاغون إنه لا يستطيع التعليق على ذلك.", Stance.NoComment)]
    [InlineData("ولا تخفي موسكو انزعاجها من الوجود الأميركي.", Stance.Accuses)]
    // what a document does
    [InlineData("وأصدر البنتاغون بيانا نفى فيه قصف القوات السورية.", Stance.Denies)]
    public void What_is_said_shows_what_the_speaker_does(string written, Stance stance) =>
        BodyText.Claims(written).ShouldHaveSingleItem().Stance.ShouldBe(stance);

    [Fact]
    public void What_goes_on_in_the_same_vein_is_one_claim_and_what_turns_to_blame_another()
    {
        Stances("قال البنتاغون إن الطائرات عادت، مشيرا إلى أن الرحلة كانت قصيرة.").ShouldBe([Stance.Announces]);
        Stances("قال البنتاغون إن الطائرات عادت، متهما موسكو بالتهور.").ShouldBe([Stance.Announces, Stance.Accuses]);
        Stances("قال البنتاغون إن موسكو انتهكت المذكرة، مضيفا أن الطائرات عادت.").ShouldBe([Stance.Accuses, Stance.Announces]);
        Stances("وقال التحالف الدولي إنه لا يقاتل الجيش، لكنه سيدافع عن جنوده.").ShouldBe([Stance.Denies, Stance.Warns]);
        Stances("قال البنتاغون إن موسكو انتهكت المذكرة، وإن الطائرات عادت.").ShouldBe([Stance.Accuses, Stance.Announces]);
        Stances("قال البنتاغون إن الطائرات عادت، مؤكدا أن أحدا لم يصب.").ShouldBe([Stance.Announces, Stance.Confirms]);
        Stances("نفى البنتاغون أن تكون طائراته قصفت القرية، وقال إن الطيران الروسي قصفها.").ShouldBe([Stance.Denies, Stance.Accuses]);
        Stances("نفى البنتاغون ذلك، وقال إن الطائرات عادت.").ShouldHaveSingleItem();
        Stances("وقال التحالف الدولي إنه لا يقاتل الجيش، غير أنه سيقصف الرتل إذا عاد.").ShouldBe([Stance.Denies, Stance.Warns]);
        Stances("وأكد البنتاغون الخبر، إلا أنه نفى وقوع ضحايا.").ShouldBe([Stance.Confirms, Stance.Denies]);
        Stances("وقال كوناشينكوف إن المقاتلة عادت، كما اتهم القوات الأميركية بفتح السدود.").ShouldBe([Stance.Announces, Stance.Accuses]);
        Stances("ولخص لافروف الموقف بقوله إن واشنطن تكذب.").ShouldHaveSingleItem();
        Stances("ورفض البنتاغون الكشف عن العدد، وقال إن الطائرات عادت.").ShouldBe([Stance.NoComment, Stance.Announces]);
    }

    private static IEnumerable<Stance> Stances(string written) => BodyText.Claims(written).Select(claim => claim.Stance);
}
