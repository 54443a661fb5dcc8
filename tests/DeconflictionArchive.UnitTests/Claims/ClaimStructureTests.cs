using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

/// <summary>The ways in which Arabic reports give a word to somebody, each with who says it and what he does by it.</summary>
public sealed class ClaimStructureTests
{
    [Theory]
    // a verb that is negated
    [InlineData("لم تنكر القيادة المركزية الأميركية أن طائراتها أصابت جنوداً سوريين.", "us-centcom Admits")]
    [InlineData("ولم ينف البنتاغون وقوع الحادث.", "us-dod Admits")]
    [InlineData("لم تخف موسكو انزعاجها من الغارات الأميركية.", "russia Accuses")]
    [InlineData("لم تجادل واشنطن في أن قواتها تلقت إنذاراً مسبقاً.", "us Admits")]
    [InlineData("لم يستبعد الكرملين عقد لقاء بين الرئيسين.", "kremlin Announces")]
    [InlineData("لا ترى موسكو سبباً لاستئناف العمل بالمذكرة.", "russia Denies")]
    [InlineData("لم يؤكد البنتاغون ولم ينف وقوع الحادث.", "us-dod NoComment")]
    // behind a quotation
    [InlineData("«لم نقصف أي موقع للمعارضة في هذه المنطقة»، هكذا ردّ المتحدث باسم وزارة الدفاع الروسية إيغور كوناشينكوف على الاتهامات الأمريكية.", "konashenkov Denies")]
    [InlineData("«نحن على اتصال دائم مع الروس بهذا الشأن» - بهذه العبارة اختتم بيتر كوك إيجازه.", "peter-cook Announces")]
    [InlineData("كانت الغارة خطأ مؤسفاً، على حد قول المتحدث باسم التحالف الدولي.", "coalition Admits")]
    // a document, an account, a mouth
    [InlineData("وخلص تقرير للبنتاغون إلى أن القوات الأميركية ارتكبت خطأ غير مقصود.", "us-dod Admits")]
    [InlineData("الرواية الأميركية تقول إن الطائرة كانت تحلق شرق النهر.", "us Announces")]
    [InlineData("البيت الأبيض، على لسان المتحدث باسمه جوش إيرنست، رفض الاتهامات الروسية.", "earnest Denies")]
    [InlineData("موسكو قالت بلسان وزارة الخارجية إن اللقاء أرجئ.", "ru-mfa Announces")]
    [InlineData("عادت الطائرة سالمة، على ما أفاد به مسؤول أميركي.", "us-official-anonymous Announces")]
    [InlineData("وفي موسكو، نفت وزارة الدفاع وقوع الحادث.", "ru-mod Denies")]
    // a noun of speech
    [InlineData("وأثار إعلان موسكو تعليق العمل بالمذكرة قلقاً في المنطقة.", "russia Announces")]
    [InlineData("جاء ذلك بعد تأكيد وزارة الدفاع الروسية أن المذكرة ما زالت نافذة.", "ru-mod Confirms")]
    [InlineData("وسارعت موسكو إلى نفي الخبر.", "russia Denies")]
    [InlineData("واكتفت وزارة الدفاع الروسية بتأكيد عقد اللقاء.", "ru-mod Confirms")]
    // asides and what hangs on a particle
    [InlineData("دمشق، من جهتها، تنفي أي خرق.", "syria Denies")]
    [InlineData("البنتاغون من جهته نفى وقوع الحادث.", "us-dod Denies")]
    [InlineData("وواشنطن تتهم موسكو بخرق المذكرة.", "us Accuses")]
    [InlineData("وأبلغ لافروف نظيره الأميركي جون كيري أن بلاده ستواصل الاتصالات.", "lavrov Announces")]
    [InlineData("على أن المتحدث باسم الكرملين دميتري بيسكوف يرى أن الوقت مبكر.", "peskov Announces")]
    // the press, and whom it quotes
    [InlineData("وتحدثت صحف أميركية عن حوادث مماثلة.", "media Announces")]
    [InlineData("وذكرت وكالة إنترفاكس نقلاً عن وزارة الدفاع الروسية أن الجانبين اتفقا على موعد جديد.", "ru-mod Announces")]
    // blame in other words
    [InlineData("وأخذت موسكو على واشنطن أنها لم تستخدم الخط.", "russia Accuses")]
    [InlineData("وتساءل كوناشينكوف عن سبب عدم استخدام الأميركيين الخط الساخن.", "konashenkov Accuses")]
    [InlineData("شدد المتحدث باسم التحالف على عدم وجود أي تنسيق مع الجيش السوري.", "coalition Denies")]
    [InlineData("ورفض البنتاغون أن يسمي البلد الذي استضاف الاجتماع.", "us-dod NoComment")]
    [InlineData("ونأى بيسكوف بنفسه عن الموضوع.", "peskov NoComment")]
    // what one cannot tell, what does not come from one
    [InlineData("ولم يستطع البنتاغون أن يحدد هوية القتلى.", "us-dod NoComment")]
    [InlineData("ولم يقدم البنتاغون، حتى صدور هذا العدد، رواية لما جرى.", "us-dod NoComment")]
    [InlineData("ولم يصدر عن البنتاغون، الذي كان قد وعد بالتحقيق في الحادث، أي تعليق.", "us-dod NoComment")]
    [InlineData("أما موعد اللقاء، فرفض البنتاغون الخوض فيه.", "us-dod NoComment")]
    // a clause about a noun before it
    [InlineData("وعاد الجنود إلى القاعدة التي تعرضت قبل عام لغارات احتجت عليها واشنطن.", "us Accuses")]
    [InlineData("وهي الغارة التي حملت واشنطن الطيران الروسي مسئوليتها.", "us Accuses")]
    [InlineData("والمسودة التي صاغتها واشنطن ما زالت على الطاولة.")]
    // whom the place, the delegation or the president tells
    [InlineData("وندد مصدر عسكري في دمشق بالغارة.", "syrian-military-source-anonymous Accuses")]
    [InlineData("وقال مسؤول رفيع في إدارة ترامب إن الطائرة عادت.", "us-official-anonymous Announces")]
    [InlineData("واقترح الوفد الروسي تبادل الخرائط.", "russia Proposes")]
    // who did the one did the other
    [InlineData("وذهبت ماريا زاخاروفا أبعد من ذلك حين اتهمت البيت الأبيض بالكذب.", "zakharova Accuses")]
    // told behind, owned up to
    [InlineData("ولم يمنع الخط وقوع الغارة لأن أول متصل، كما أقر البنتاغون لاحقا، لم يجد أحدا.", "us-dod Admits")]
    // what is answered is not told anew
    [InlineData("ونفت موسكو الخبر، ردا على حديث البنتاغون عن غارات جديدة.", "russia Denies")]
    // a document of the sentence before
    [InlineData("وهو ما يفهم من إعلان صدر عن وزارة الدفاع الأميركية. فقد جاء فيه أن الطائرة عادت.", "us-dod Announces")]
    // what is handed over is not owned up to
    [InlineData("وقالت وزارة الدفاع الروسية إن الجانب الأميركي سلمها خرائط جديدة.", "ru-mod Announces")]
    public void A_claim_has_its_speaker_and_stance(string sentence, params string[] expected) => Read(sentence).ShouldBe(expected);

    [Theory]
    // a second thing said by which something else is done
    [InlineData("قالت وزارة الدفاع الروسية إن طائراتها لم تقصف الموقع، وإن الغارة نفذتها مقاتلات التحالف.", "ru-mod Denies", "ru-mod Accuses")]
    [InlineData("ووصف لافروف الحادث بأنه خرق سافر للمذكرة، ونفاه بيتر كوك بقوله إن الطائرات عادت.", "lavrov Accuses", "peter-cook Denies")]
    // who spoke is named once more for a clause of its own
    [InlineData("كشف البنتاغون أن الجنرالات التقوا، وتبادلوا، على حد قوله، خرائط الناحية.", "us-dod Announces", "us-dod Announces")]
    // a number, a nation, a document of who spoke before
    [InlineData("وأعلن البنتاغون أن الرتل أوقف. وقدر عدد أفراده بأربعين.", "us-dod Announces", "us-dod Announces")]
    [InlineData("واتهمت ماريا زاخاروفا واشنطن بالكذب. وطالبت بلادها بتحقيق عاجل.", "zakharova Accuses", "russia Demands")]
    [InlineData("وأعلن البنتاغون أن الرتل أوقف. وجاء في بيانه أن الطائرة عادت.", "us-dod Announces", "us-dod Announces")]
    [InlineData("وأعلن البنتاغون أن الرتل أوقف. وجاء في النص أن الطائرة عادت.", "us-dod Announces", "us-dod Announces")]
    // a clause set beside another
    [InlineData("نفت موسكو ذلك، فيما أصيب خمسة جنود بحسب البنتاغون.", "russia Denies", "us-dod Announces")]
    public void A_sentence_may_hold_several_claims(string sentence, params string[] expected) => Read(sentence).ShouldBe(expected);

    [Theory]
    // nobody known says it
    [InlineData("يُعتقد على نطاق واسع أن الطيران الروسي نفذ الغارات.")]
    [InlineData("وقيل إن الطائرات كانت تحلق على ارتفاع منخفض.")]
    // how something came out, not what it says
    [InlineData("والصور التي نشرتها وزارة الدفاع الروسية قديمة.")]
    public void What_nobody_says_is_no_claim(string sentence) => Read(sentence).ShouldBeEmpty();

    private static string[] Read(string sentence) =>
        [.. BodyText.Claims($"موسكو - وكالات\n\n{sentence}\n").Select(claim => $"{claim.Speaker} {claim.Stance}")];
}
