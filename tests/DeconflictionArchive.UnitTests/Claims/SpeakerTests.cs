using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

public sealed class SpeakerTests
{
    [Theory]
    // after the verb, with offices, asides and places between
    [InlineData("وأعلن اليوم الأربعاء الجيش الأميركي أن طائراته عادت إلى قواعدها.", "us-forces")]
    [InlineData("وقالت في بيان وزارة الخارجية الروسية إن الاتصالات مستمرة.", "ru-mfa")]
    [InlineData("وقال المتحدث باسم الكرملين دميتري بيسكوف إن الخط يعمل.", "peskov")]
    [InlineData("وقال الناطق باسم البنتاغون إن التحقيق جار.", "us-dod")]
    [InlineData("وقال الكولونيل جيمس سميث، المتحدث باسم التحالف الدولي، إن أحدا لم يصب.", "coalition")]
    [InlineData("وقال مصدر عسكري روسي إن الطائرة عادت سالمة.", "ru-official-anonymous")]
    [InlineData("وقال شهود من المنطقة إن الرتل عاد أدراجه.", "local-sources-anonymous")]
    [InlineData("وروى اللفتنانت جنرال جوزيف دانفورد أن الرتل عاد أدراجه.", "dunford")]
    [InlineData("وقال قيادي في قوات سوريا الديمقراطية إن الطريق مقطوع.", "sdf")]
    [InlineData("وقال رئيس الدبلوماسية الروسية سيرغي لافروف إن الخط يعمل.", "lavrov")]
    [InlineData("وفي البنتاغون، قال ناطق إن الخط يعمل.", "us-dod")]
    [InlineData("وخرجت وزارة الدفاع الروسية باتهامات جديدة إلى طياري التحالف.", "ru-mod")]
    [InlineData("ولم يصدر عن البنتاغون ما يؤكد وقوع الحادث.", "us-dod")]
    [InlineData("ومن أنقرة، عُدّ الانسحاب خطوة ناقصة.", "turkey")]
    [InlineData("وذهب لافروف إلى حد القول إن التفاهم انتهى.", "lavrov")]
    [InlineData("وفي التفاصيل التي نقلتها وكالة رويترز عن البنتاغون، فإن الطائرة عادت.", "us-dod")]
    [InlineData("وفي تقدير البنتاغون، لن تطول المهمة.", "us-dod")]
    // before the verb
    [InlineData("وكان المتحدث باسم الكرملين، المستشار دميتري بيسكوف، قد أكد أن الخط يعمل.", "peskov")]
    [InlineData("أما وزارة الدفاع الروسية فقالت إن طائراتها كانت بعيدة.", "ru-mod")]
    [InlineData("وكانت موسكو قد أعلنت أنها ستواصل التنسيق.", "russia")]
    [InlineData("لكن قوات سوريا الديمقراطية، التي تدعمها واشنطن، قالت إنها لم تنسحب.", "sdf")]
    // relative clauses
    [InlineData("والتقى لافروف، الذي شدد على أن القنوات باقية، عددا من الصحفيين.", "lavrov")]
    // told by a preposition or a noun
    [InlineData("عادت الطائرتان إلى القاعدة من دون أضرار، بحسب البنتاغون.", "us-dod")]
    [InlineData("وفق ما أعلنته وزارة الدفاع الروسية، عادت الطائرتان إلى القاعدة.", "ru-mod")]
    [InlineData("جاء ذلك بعد مزاعم وزارة الدفاع الأميركية بأن الموقع قُصف عمدا.", "us-dod")]
    [InlineData("ونقلت وكالة رويترز عن مسؤول أميركي قوله إن الخط لم يستخدم.", "us-official-anonymous")]
    [InlineData("عادت الطائرة إلى قاعدتها، بحسب ما نقلت وكالة رويترز عن مسؤول أميركي.", "us-official-anonymous")]
    [InlineData("عادت الطائرة إلى قاعدتها، على حد قول البنتاغون.", "us-dod")]
    [InlineData("الخط ما زال يعمل، على لسان المتحدث باسم الكرملين دميتري بيسكوف.", "peskov")]
    [InlineData("عادت الطائرة، استنادا إلى بيان صادر عن البنتاغون.", "us-dod")]
    [InlineData("وجاء في بيان لوزارة الدفاع الروسية أن الطائرة عادت.", "ru-mod")]
    [InlineData("عادت الطائرة إلى قاعدتها قبل الفجر، على ما أعلن الجيش الأميركي.", "us-forces")]
    [InlineData("عادت الطائرة إلى قاعدتها قبل الفجر، كما أوضح التحالف الدولي.", "coalition")]
    [InlineData("عادت الطائرة إلى قاعدتها قبل الفجر، يقول لافروف.", "lavrov")]
    [InlineData("عادت الطائرة إلى قاعدتها، وفقا للرئيس الروسي فلاديمير بوتين.", "putin")]
    [InlineData("ونسبت صحيفة نيويورك تايمز إلى البنتاغون قوله إن الطائرة عادت.", "us-dod")]
    [InlineData("وقال بيان لوزارة الدفاع الروسية إن الطائرة عادت.", "ru-mod")]
    [InlineData("نقل البنتاغون إلى القيادة الروسية، في لقاء عقد السبت، قلقه من الغارات.", "us-dod")]
    // an agency's unnamed source is of its own nation
    [InlineData("ونقلت وكالة سانا عن مصدر عسكري قوله إن الغارات أوقعت قتلى.", "syrian-military-source-anonymous")]
    [InlineData("وذكرت مصادر روسية أن الطائرة عادت.", "ru-official-anonymous")]
    [InlineData("وقالت القيادة العامة للجيش السوري إن الطائرة عادت.", "syrian-army")]
    // more than one, of rank, and verbs like other words
    [InlineData("وقال ثلاثة مسؤولين أميركيين إن الطائرة عادت.", "us-officials-anonymous")]
    [InlineData("مسؤول أميركي رفيع المستوى أوضح أن الطائرة عادت.", "us-official-anonymous")]
    [InlineData("وبيّن كوناشينكوف أن الأجواء مزدحمة.", "konashenkov")]
    [InlineData("وشددت السلطات السورية على أن الطائرة عادت.", "syrian-regime")]
    [InlineData("والتحالف الدولي يثبت وقوع الغارة.", "coalition")]
    [InlineData("وتحفظ البنتاغون عن الإجابة.", "us-dod")]
    // what the participle says is its subject's
    [InlineData("التقى لافروف نظيره الأميركي في جنيف، مشددا على أن الخط يعمل.", "lavrov")]
    [InlineData("وسُئل الجنرال جوزيف دانفورد، في مؤتمر صحافي، عما إذا كان الروس قد أُبلغوا سلفا، فأجاب بأن الخط استخدم.", "dunford")]
    // behind a particle of contrast
    [InlineData("إلا أن متحدثا باسم البنتاغون أنكر ذلك.", "us-dod")]
    [InlineData("إلا أن مسؤولا أميركيا أوضح أن الطائرة عادت.", "us-official-anonymous")]
    [InlineData("غير أن مصدرا عسكريا سوريا نفى أن تكون الطائرة عادت.", "syrian-military-source-anonymous")]
    [InlineData("وهو ما تنفيه موسكو.", "russia")]
    // who says nothing
    [InlineData("أما موسكو فلم يصدر عنها أي تعليق.", "russia")]
    [InlineData("ولم يرد البنتاغون على طلب للتعليق.", "us-dod")]
    [InlineData("وأحجم البنتاغون عن كشف التفاصيل.", "us-dod")]
    // the letters of a name are no "that"
    [InlineData("هذا ما رواه مسؤول أميركي لشبكة سي إن إن، موضحا أن طائرة روسية خرقت الاتفاق.", "us-official-anonymous")]
    // passed on by an agency: a ministry without a nation is the agency's own country's
    [InlineData("وبحسب وكالة «سبوتنيك» أقر «التحالف الدولي» الذي تقوده واشنطن «بسقوط 40 مدنياً جراء غاراته على الرقة».", "coalition")]
    [InlineData("ونقلت وكالة إنترفاكس عن مندوب لوزارة الدفاع قوله إن الطيران نفذ 40 طلعة.", "ru-mod")]
    [InlineData("ونقلت وكالة تاس عن وزارة الخارجية قولها إن الخط يعمل.", "ru-mfa")]
    public void The_speaker_is_found_wherever_the_sentence_names_it(string written, string speaker) =>
        BodyText.Speakers(written).ShouldBe([speaker]);

    [Theory]
    // gender tells who goes on
    [InlineData("قالت موسكو إن طائراتها عادت. وقال البنتاغون إن الحادث خطير. وأضافت أن التحقيق جار.", "russia", "us-dod", "russia")]
    [InlineData("قال لافروف إن القنوات باقية. وقالت واشنطن إنها تدرس الرد. وأضاف أن الاتصالات يومية.", "lavrov", "us", "lavrov")]
    // the same one under another word
    [InlineData("قالت وزارة الدفاع الروسية إن الطائرة عادت. وأكدت الوزارة أن الطيار بخير.", "ru-mod", "ru-mod")]
    [InlineData("قال الجنرال دانفورد إن الاتصال جرى. وأعلن لافروف أن اللقاء قريب. وأشار الجنرال الأميركي إلى أن الأجواء مزدحمة.", "dunford", "lavrov", "dunford")]
    // who comes back to a matter decides anew
    [InlineData("وكان الرئيس الأميركي دونالد ترامب أعلن أنه سيسحب القوات. إلا أنه عاد بعد مشاورات مع القادة ليقرر الإبقاء على بعضها.", "trump", "trump")]
    // what was said ends where the report says what was not told; no mark parts them in a transcript
    [InlineData("قوات سوريا الديمقراطية تقول إن الطائرات الروسية استهدفت رجالها ولم تكشف عن عددهم روسيا تنفي وتقول إن شيئا من ذلك لم يقع", "sdf", "sdf", "russia")]
    // the factions a report has named are meant by their backer
    [InlineData("قالت قوات سوريا الديمقراطية إنها بخير. وذكرت الفصائل السورية التي تدعمها الولايات المتحدة أن مواقعها أصيبت.", "sdf", "sdf")]
    [InlineData("قال البنتاغون إن الحادث خطير. وأفاد ناطق باسمه أن التحقيق جار.", "us-dod", "us-dod")]
    [InlineData("قال أشتون كارتر إن المحادثات مهنية. وجدد العرض الأميركي بمناقشة إجراءات السلامة.", "carter", "carter")]
    [InlineData("قال البنتاغون إن الطائرات عادت، لكنه لم يوضح متى أقلعت.", "us-dod", "us-dod")]
    [InlineData("غير أن الكرملين، على لسان دميتري بيسكوف، نفى أن تكون القناة قد أغلقت.", "peskov")]
    [InlineData("قال لافروف إن الخط يعمل. والأجواء ما زالت مزدحمة منذ أسابيع، على حد قوله.", "lavrov", "lavrov")]
    // both of the two
    [InlineData("وأعلن البلدان أنهما سيواصلان المشاورات.", "us", "russia")]
    [InlineData("نفت موسكو القصف، في حين أكده التحالف الدولي.", "russia", "coalition")]
    [InlineData("وقال لافروف في مؤتمر صحفي إن الإخطار لا قيمة له. واتهم الوزير الولايات المتحدة بالوجود في سوريا بصورة غير شرعية.", "lavrov", "lavrov")]
    public void Who_goes_on_is_told_by_gender_office_and_side(string written, params string[] speakers) =>
        BodyText.Speakers(written).ShouldBe(speakers);

    [Theory]
    [InlineData("قال الخبير العسكري فلان إن التهدئة ستطول. وأضاف أن أحدا لا يريد الحرب.")]
    [InlineData("ويقع المعبر في المنطقة التي حددتها الولايات المتحدة.")]
    [InlineData("وجرى الاتفاق بين الجيش الروسي والجيش الأميركي على أن تتبادل القاعدتان الإشارات.")]
    [InlineData("وسئل عما إذا كان الروس قد أبلغوا بالضربة.")]
    [InlineData("المسؤول الذي طلب عدم ذكر اسمه")]
    public void Words_of_nobody_known_are_nobodys(string written) => BodyText.Speakers(written).ShouldBeEmpty();

    [Fact]
    public void Words_of_others_inside_a_quotation_are_theirs_and_say_who_told_them()
    {
        var claims = BodyText.Claims(
            "وأضاف دانفورد «نفذ الروس عملية في المنطقة، وقالوا إن مقاتلي التنظيم فروا نحو الضفة الأخرى من النهر، لكن بعض الضربات أصاب حلفاءنا».");

        claims.Select(claim => claim.Speaker).ShouldBe(["dunford", "russia", "dunford"]);
        claims[1].AttributedTo.ShouldBe("dunford");
    }

    [Fact]
    public void What_one_side_says_of_anothers_words_is_the_others()
    {
        var claim = BodyText.Claims("وأوضح دانفورد أن الجانب الروسي أكد أن طائراته قصفت شرق النهر.").ShouldHaveSingleItem();

        claim.Speaker.ShouldBe("russia");
        claim.AttributedTo.ShouldBe("dunford");
    }

    [Theory]
    [InlineData("ونقل الجنرال دانفورد عن الروس تأكيدهم أنهم ضربوا شرق النهر.")]
    [InlineData("وأضاف دانفورد، وهو في طريقه إلى بلاده، أن الجانب الروسي أكد له أن طيرانه ضرب شرق النهر.")]
    public void Who_passes_on_what_the_other_side_admits_is_kept(string written)
    {
        var claim = BodyText.Claims(written).ShouldHaveSingleItem();
        (claim.Speaker, claim.AttributedTo).ShouldBe(("russia", "dunford"));
    }

    [Theory]
    [InlineData("صرح الوزير الأميركي أشتون كارتر «لقاءاتنا نافعة وأرجو أن نوقع قريبا»، مؤكداً أن الجولة التالية ستعقد غدا.", 2)]
    [InlineData("قال الوزير الأميركي أشتون كارتر إن المحادثات مهنية، لافتاً إلى أن الطواقم عادت سالمة.", 2)]
    [InlineData("انتقد الوزير الأميركي أشتون كارتر موسكو، كاشفاً أن الجولة التالية ستعقد غدا.", 2)]
    [InlineData("قال الوزير الأميركي أشتون كارتر إن المحادثات مهنية، مضيفاً أنها ستستمر.", 1)]
    public void A_participle_goes_on_with_the_claim_or_turns_to_another_matter(string written, int claims) =>
        BodyText.Speakers(written).ShouldBe(Enumerable.Repeat("carter", claims));

    [Theory]
    [InlineData("ونقلت وكالة رويترز عن مسؤول أميركي قوله إن الخط لم يستخدم.", "reuters")]
    [InlineData("وقال كوناشينكوف، وفق ما أوردته رويترز، إن الهدف كان بعيدا.", "reuters")]
    public void Who_passed_the_words_on_is_kept(string written, string relay) =>
        BodyText.Claims(written).ShouldHaveSingleItem().Relay.ShouldBe([relay]);

    [Theory]
    [InlineData("وقالت وزارة الدفاع الروسية إن الطائرة عادت. ووفقا لها، لم يصب أحد.", "ru-mod,ru-mod")]
    [InlineData("وقال الجنرال جوزيف دانفورد إن الخط يعمل. وأوضح مسؤول آخر أن الرتل عاد.", "dunford,us-official-anonymous")]
    [InlineData("وقال البنتاغون إن الخط يعمل. ولم تكن موسكو بعيدة عن الحادث، ونفت وزارة الدفاع هناك أن يكون لها علم.", "us-dod,ru-mod")]
    [InlineData("لم يسأل أحد موسكو عن ذلك، لكن مسؤوليها دأبوا على القول إن الوجود هناك قانوني.", "russia")]
    [InlineData("وقال لافروف إن القناة باقية في اتصال مع الصحافة، وهو كلام أكدته وزارة الدفاع الأميركية.", "lavrov,us-dod")]
    [InlineData("وتبادلت موسكو وواشنطن اللوم بشأن تعطل القناة.", "russia,us")]
    [InlineData("وحذرت القيادة المركزية الأميركية من الاقتراب، قبل أن تضيف أن الباب مفتوح.", "us-centcom,us-centcom")]
    [InlineData("وقال التحالف الدولي إن الغارة أوقفت حين أبلغه الروس بأن الموقع مأهول.", "coalition")]
    [InlineData("ونفى البنتاغون نفيا قاطعا وقوع ضحايا.", "us-dod")]
    // whose name is kept back, and who was said to have said it before
    [InlineData("وكشف مسؤول أميركي لم يذكر اسمه أن الجنود أصيبوا.", "us-official-anonymous")]
    [InlineData("وأقلعت الطائرة قبل الفجر، على ما كشف عسكريون أميركيون.", "us-officials-anonymous")]
    [InlineData("وسبق للبنتاغون أن اتهم موسكو بالمماطلة.", "us-dod")]
    [InlineData("وهو خط تقول واشنطن إنها تستخدمه كل يوم.", "us")]
    [InlineData("وقال لافروف إن الحوار مستمر. ومما قاله إن التفاهم قائم.", "lavrov,lavrov")]
    // what is proposed is not who proposes it; an aside is nobody
    [InlineData("وقال كوناشينكوف إن الحوار مفيد. واقترح عقد جلسة جديدة.", "konashenkov,konashenkov")]
    [InlineData("وقال كوناشينكوف إن الحوار مفيد. وأفاد، وفق ما نقلته وكالة رويترز، بأن الطاقم عاد.", "konashenkov,konashenkov")]
    [InlineData("واتهم الجيش السوري في بيان مسلحين بقصف المدينة.", "syrian-army")]
    [InlineData("واستبعد دميتري بيسكوف، الناطق بلسان الكرملين، أن تسوء العلاقة.", "peskov")]
    // one's own side inside one's own words
    [InlineData("وأردف كوناشينكوف أن الجانب الروسي طلب إيضاحات.", "konashenkov")]
    // the answer of those who were asked, the document itself, who is driven to it
    [InlineData("وقال الجنرال دانفورد إن ضباطه سألوا عن الطائرتين. فجاء الجواب الروسي بأنهما ليستا له.", "dunford,russia")]
    [InlineData("وأعلنت وزارة الدفاع الروسية أن الطائرة عادت. وفي البيان نفسه أن التحالف لم يستخدم الخط.", "ru-mod,ru-mod")]
    [InlineData("وهو ما دفع البنتاغون إلى مطالبة الروس بالكف عن ذلك.", "us-dod")]
    [InlineData("وكان كيري ولافروف قد اتفقا على لقاء جديد.", "kerry,lavrov")]
    [InlineData("والطريق، والكلام للافروف، طويل.", "lavrov")]
    [InlineData("وكان للجنرال دانفورد رأي آخر.", "")]
    [InlineData("والخط بين الجانبين، يضيف لافروف، ما زال يعمل.", "lavrov")]
    [InlineData("جاء ذلك بعد إعلان موسكو في 3 حزيران الماضي تعليق العمل بالمذكرة.", "russia")]
    [InlineData("وقال البنتاغون إن الطائرة عادت، بينما نفت ذلك موسكو.", "us-dod,russia")]
    [InlineData("ولم يرد تعليق من موسكو على الحادث.", "russia")]
    [InlineData("وقال متحدث عسكري أميركي إن الطائرة عادت.", "us-forces")]
    [InlineData("غير أن مسؤولا أميركيا، أخفى اسمه، نفى الخبر.", "us-official-anonymous")]
    [InlineData("وفي رواية البنتاغون أن الطائرة عادت.", "us-dod")]
    [InlineData("وتضمن بيان وزارة الدفاع الروسية أن الطائرة عادت.", "ru-mod")]
    [InlineData("وقال البنتاغون إن الخط يعمل. وأعلنت وزارة الدفاع الروسية أنها تتابع. ثم اتهم البنتاغون موسكو. ولم تعلق الوزارة الروسية على ذلك.", "us-dod,ru-mod,us-dod,ru-mod")]
    // two who are named together, with a word for each or without
    [InlineData("وأعلنت كل من بريطانيا وفرنسا تأييدهما للضربة.", "uk,france")]
    [InlineData("وأعلنت واشنطن وموسكو أن المحادثات ستستمر.", "us,russia")]
    [InlineData("والتقى الأميركي جوزيف دانفورد والروسي فاليري غيراسيموف وتعهدا بلقاء جديد.", "dunford,gerasimov")]
    [InlineData("وتقاذف الطرفان المسؤولية.", "us,russia")]
    // who is judged, counted, called on or hidden behind an aside is not who speaks
    [InlineData("وحمل لافروف واشنطن مسؤولية الحادث. ووصف الحادثة بأنها مخالفة للبروتوكول.", "lavrov,lavrov")]
    [InlineData("ونفى لافروف وجود مسلحين هناك، كما ناشد التحالف الدولي مواصلة حماية النازحين.", "lavrov,lavrov")]
    [InlineData("وكان مسؤول أميركي، تحدث شريطة عدم كشف هويته، قد قدّر عدد المصابين بأربعة.", "us-official-anonymous")]
    [InlineData("وردت وزارة الدفاع الروسية، في بيان نقلته وكالات بينها «سبوتنيك»، بأن طائراتها لم تقصف أحدا.", "ru-mod")]
    [InlineData("ولم تتأخر موسكو في الرد، فقد اتهمت واشنطن بعرقلة الحوار.", "russia")]
    [InlineData("وسئل ماتيس عما إذا كان الروس متورطين فقال إن الأمر قيد التحقيق.", "mattis")]
    [InlineData("ووجهت واشنطن إلى موسكو رسالة تحذر فيها من الاقتراب.", "us")]
    [InlineData("وهو ما عدّه البنتاغون سلوكا غير آمن.", "us-dod")]
    [InlineData("واعتقل عدة رجال في البلدة.", "")]
    // envoys, the people of a village, a broadcaster of a nation
    [InlineData("وكان مندوب سوريا لدى الأمم المتحدة قد طالب بوقف الغارات.", "syria")]
    [InlineData("وقالت مصادر من القرية إن الدورية ضلت طريقها.", "local-sources-anonymous")]
    [InlineData("ونقل التلفزيون السوري عن مصدر عسكري أن الدورية ضلت طريقها.", "syrian-military-source-anonymous")]
    [InlineData("وأفادت مصادر محلية بمقتل رجلين.", "local-sources-anonymous")]
    [InlineData("وأضاف مسؤول أميركي أن واشنطن ردت عبر الخط بأنها باقية.", "us-official-anonymous")]
    // when it was said is no paper's name, and how one wished to be quoted no claim
    [InlineData("وكانت موسكو قد أعلنت الأسبوع الماضي تعليق العمل بالمذكرة.", "russia")]
    [InlineData("وبحسب مسؤولين أميركيين تحدثوا شريطة عدم الكشف عن هوياتهم، فإن الطائرة عادت.", "us-officials-anonymous")]
    [InlineData("وقال أحد المسؤولين الأميركيين إن الطائرة عادت.", "us-official-anonymous")]
    [InlineData("وقال أحد الضباط الروس إن الطائرة عادت.", "ru-official-anonymous")]
    [InlineData("وقال المكتب الإعلامي لقوات سوريا الديمقراطية إن الطائرة عادت.", "sdf")]
    [InlineData("ورغم نفي موسكو، فإن البنتاغون يتهمها بالقصف.", "us-dod")]
    [InlineData("ووفقا للرواية الأميركية فإن الطائرة عادت.", "us")]
    [InlineData("ولم يصدر أي تعليق روسي رسمي على الحادث.", "russia")]
    // what was said on an occasion, whose life it is, what one is called, whose arms they are
    [InlineData("وعقد كوناشينكوف مؤتمرا صحفيا اتهم فيه واشنطن بالكذب.", "konashenkov")]
    [InlineData("واعتبرت الخارجية الروسية أن الضربة تهدد حياة الجنود الروس.", "ru-mfa")]
    [InlineData("وقال متحدث باسم قوات سوريا الديمقراطية يدعى مصطفى بالي إن القصف مستمر.", "sdf")]
    [InlineData("وكشف مسؤول كردي عن وصول تعزيزات أميركية.", "sdf-source-anonymous")]
    public void Everyone_who_speaks_is_told_apart(string text, string speakers) =>
        string.Join(',', BodyText.Speakers(text)).ShouldBe(speakers);
}
