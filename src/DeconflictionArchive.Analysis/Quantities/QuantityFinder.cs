using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>Finds counts and measures, and who gives them.</summary>
public sealed class QuantityFinder
{
    private readonly NumberReader _numbers = new();
    private readonly Countables _countables = new();
    private readonly Bounds _bounds = new();
    private readonly Occurrences _occurrences = new();
    private readonly Casualties _casualties = new();
    private readonly Durations _durations = new();
    private readonly CountsOfNamed _named;

    // Few words of a report begin a quantity.
    private readonly WordMemo<string> _beginnings;

    public QuantityFinder()
    {
        _named = new CountsOfNamed(_numbers, _countables, _bounds);
        _beginnings = new WordMemo<string>(word => IsBeginning(word) ? word : null);
    }

    public IReadOnlyList<Quantity> Find(
        ReportText text, Page page, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
    {
        var quantities = new List<Quantity>();
        IncidentOfQuantity? incident = null;
        SpanOrder<(Claim Claim, int Order)>? said = null;
        foreach (var prose in page.Prose)
        {
            var (first, end) = text.TokensIn(prose);
            for (var token = first; token < end; token++)
            {
                if (!MayBegin(text.Tokens[token]) || ReadAt(text, token, end, quantities) is not { } found)
                    continue;
                incident ??= new IncidentOfQuantity(text, incidents, dates);
                said ??= new SpanOrder<(Claim Claim, int Order)>([.. claims.Select((claim, order) => (claim, order))], told => told.Claim.Quote);
                var claim = ClaimAround(found.Quantity.Span, said);
                quantities.Add(found.Quantity with { ClaimedBy = claim?.Speaker, Incident = incident.Of(found.Quantity.Span, claim) });
                token = found.LastToken;
            }
        }

        return quantities;
    }

    private bool MayBegin(Token token) => token.IsNumber || (token.IsWord && _beginnings.Of(token) is not null);

    private bool IsBeginning(string word) =>
        _numbers.MayBegin(word) || _durations.IsFraction(word) || _occurrences.Knows(word) || Proclitics.Readings(word).Any(reading => _countables.Find(reading.Word) is not null);

    private (Quantity Quantity, int LastToken)? ReadAt(ReportText text, int token, int end, List<Quantity> before)
    {
        var sentence = text.Sentences[text.SentenceOf(token)];
        end = Math.Min(end, sentence.EndToken);
        return ReadCounted(text, sentence, token, end)
            ?? ReadTwo(text, sentence, token, end)
            ?? ReadFraction(text, sentence, token, end)
            ?? ReadOne(text, sentence, token, end)
            ?? ReadWhole(text, sentence, token, before)
            ?? ReadPart(text, sentence, token, end, before)
            ?? _named.Read(text, sentence, token, end)
            ?? _occurrences.ReadOrdinal(text, _bounds, token, end);
    }

    // "88 طلعة", "ستة من مقاتليها", "إحدى عشرة مرة"
    private (Quantity, int)? ReadCounted(ReportText text, Sentence sentence, int token, int end)
    {
        if (_numbers.Read(text.Tokens, token) is not { } number || token + number.TokenCount >= end
            || _countables.Find(text.Tokens[token].Text) is not null || IsRestOfNumber(text.Tokens, token, sentence.FirstToken) || IsModel(text.Tokens, token, sentence.FirstToken))
            return null;
        var noun = token + number.TokenCount;
        var greatest = number.Value;
        if (UpperBound(text.Tokens, token, noun, end) is { } upper && upper.Value > number.Value && noun + 1 + upper.TokenCount < end)
        {
            greatest = upper.Value;
            noun += 1 + upper.TokenCount;
        }

        var partitive = text.Tokens[noun].Text == "من" && noun + 1 < end;
        var countable = partitive ? _countables.FindInflected(text.Tokens[noun + 1].Text) : _countables.Find(text.Tokens[noun].Text);
        if (countable is null or { Two: true } || (partitive && (countable.Kind is "measure" or "duration" || IsOneOfTime(text.Tokens, token, sentence.FirstToken))))
            return null;
        if (countable.What == "days" && CountsFromToday(text.Tokens, token, sentence.FirstToken))
            return null;
        var last = partitive ? noun + 1 : noun;
        if (UpperBoundBehind(text.Tokens, last, end) is { } behind && behind.Value > greatest)
            (greatest, last) = (behind.Value, last + 1 + behind.TokenCount);
        return Make(text, sentence, token, last, number.Value, greatest, countable, partitive ? "number-of" : "number-and-noun");
    }

    // "بعد أحد عشر يوما" has been left as a date, and says nothing of ten.
    private bool IsRestOfNumber(TokenList tokens, int number, int sentenceStart) =>
        number > sentenceStart && _numbers.Read(tokens, number - 1) is { TokenCount: > 1 };

    // "أبعدت سو-35 مقاتلة": the number is the name of a model.
    private static bool IsModel(TokenList tokens, int number, int sentenceStart) =>
        number - 2 >= sentenceStart && tokens[number].IsNumber && tokens[number - 1].Text == "-" && tokens[number - 2].IsWord
        && tokens[number - 1].Span.End == tokens[number].Span.Start && tokens[number - 2].Span.End == tokens[number - 1].Span.Start;

    // "اقتربت قبل يوم واحد من طائرة": the one is the day's.
    private bool IsOneOfTime(TokenList tokens, int number, int sentenceStart) =>
        number > sentenceStart && _countables.Find(tokens[number - 1].Text) is { Kind: "duration" };

    // "أربع أو خمس دقائق", "10 إلى 15 قتيلا", "بين 100 و150 جريحا", "بين خمسة وعشرة جنود"
    private NumberReading? UpperBound(TokenList tokens, int number, int connector, int end)
    {
        if (connector + 1 >= end)
            return null;
        if (tokens[connector].Text is "او" or "الي" or "-")
            return _numbers.Read(tokens, connector + 1);
        if (number == 0 || tokens[number - 1].Text is not "بين")
            return null;
        if (tokens[connector].Text is "و")
            return _numbers.Read(tokens, connector + 1);
        return _numbers.Read(tokens, connector) is { Proclitic: 1 } glued && tokens[connector].Text[0] == 'و' ? glued with { TokenCount = glued.TokenCount - 1 } : null;
    }

    // "أربع دقائق أو خمس": the noun is not said again.
    private NumberReading? UpperBoundBehind(TokenList tokens, int noun, int end) =>
        noun + 2 < end && tokens[noun + 1].Text == "او" && _numbers.Read(tokens, noun + 2) is { } number
        && (noun + 2 + number.TokenCount >= end || _countables.Find(tokens[noun + 2 + number.TokenCount].Text) is null)
            ? number
            : null;

    // "مركبتين", "بساعتين": the dual says two by itself; with an article it points at two already told of.
    private (Quantity, int)? ReadTwo(ReportText text, Sentence sentence, int token, int end)
    {
        foreach (var (word, _) in Proclitics.Readings(text.Tokens[token]))
        {
            if (_countables.Find(word) is not { Two: true } countable)
                continue;
            if (countable.What == "days" && CountsFromToday(text.Tokens, token, sentence.FirstToken))
                return null;
            return Make(text, sentence, token, token, 2, 2, countable, "dual");
        }

        return null;
    }

    // "نحو ربع ساعة" is told in minutes.
    private (Quantity, int)? ReadFraction(ReportText text, Sentence sentence, int token, int end) =>
        token + 1 < end && _durations.MinutesOf(text.Tokens[token]) is { } minutes && _countables.FindInflected(text.Tokens[token + 1].Text) is { What: "hours", Two: false }
            ? Make(text, sentence, token, token + 1, minutes, minutes, new Countable("minutes", "duration", Two: false), "part-of-an-hour")
            : null;

    // "ساعة كاملة", "قضى ساعة على الهاتف", "لأكثر من ساعة"; "طائرة واحدة", "قتيل على الأقل"
    private (Quantity, int)? ReadOne(ReportText text, Sentence sentence, int token, int end)
    {
        var tokens = text.Tokens;
        if (_countables.Find(tokens[token].Text) is not { Two: false } countable)
            return null;
        var whole = token + 1 < end && (_durations.IsWhole(tokens[token + 1]) || (countable.Kind != "duration" && IsOne(tokens, token + 1)));
        var said = countable.Kind switch
        {
            "duration" => whole || (token > 0 && _durations.IsSpent(tokens[token - 1])) || _bounds.Before(tokens, token, sentence.FirstToken).Kind is BoundKind.AtLeast or BoundKind.About,
            "person" or "casualty" or "thing" or "measure" => (whole && IsOne(tokens, token + 1)) || _bounds.After(tokens, token + 1) is (BoundKind.AtLeast, _),
            _ => false,
        };
        return said ? Make(text, sentence, token, whole ? token + 1 : token, 1, 1, countable, "one-whole") : null;
    }

    private bool IsOne(TokenList tokens, int token) => _numbers.Read(tokens, token) is { Value: 1, TokenCount: 1, Proclitic: 0 };

    // "23 صاروخا من أصل 59", "الصواريخ الـ105": what is counted was named before the number.
    private (Quantity, int)? ReadWhole(ReportText text, Sentence sentence, int token, List<Quantity> before)
    {
        var tokens = text.Tokens;
        if (token - 2 < sentence.FirstToken || _numbers.Read(tokens, token) is not { } number)
            return null;
        var last = token + number.TokenCount - 1;
        if (tokens[token - 1].Text == "ال" && tokens[token - 2].Text.StartsWith("ال", StringComparison.Ordinal)
            && _countables.FindInflected(tokens[token - 2].Text) is { Kind: not "duration" and not "measure" } named)
            return (new Quantity(named.What, number.Value, number.Value, false, null, text.SpanOf(token - 2, last - token + 3), "noun-and-number"), last);
        if (tokens[token - 2].Text == "من" && tokens[token - 1].Text is "اصل" or "مجموع" or "بين"
            && before.Count > 0 && before[^1] is var part && part.Span.Start >= sentence.Span.Start && part.Max < number.Value)
            return (new Quantity(part.What, number.Value, number.Value, false, null, text.SpanOf(token - 2, last - token + 3), "out-of"), last);
        return null;
    }

    // "أربع طائرات، اثنتان منها من نوع": some of what was just counted.
    private (Quantity, int)? ReadPart(ReportText text, Sentence sentence, int token, int end, List<Quantity> before) =>
        _numbers.Read(text.Tokens, token) is { } number && token + number.TokenCount is var of && of < end
        && text.Tokens[of].Text is "منها" or "منهم" or "منهن"
        && before.Count > 0 && before[^1] is var whole && whole.Span.Start >= sentence.Span.Start && number.Value < whole.Max
            ? (new Quantity(whole.What, number.Value, number.Value, false, null, text.SpanOf(token, number.TokenCount + 1), "part-of-counted"), of)
            : null;

    private (Quantity, int) Make(ReportText text, Sentence sentence, int token, int last, decimal least, decimal greatest, Countable countable, string rule)
    {
        var (before, first) = _bounds.Before(text.Tokens, token, sentence.FirstToken);
        var (after, end) = _bounds.After(text.Tokens, last + 1);
        var bound = before != BoundKind.Exact ? before : after;
        var what = countable.Kind == "person" ? _casualties.What(text.Tokens, sentence, first, end, countable.What) : countable.What;
        var quantity = new Quantity(
            what,
            bound == BoundKind.AtMost ? null : least,
            bound == BoundKind.AtLeast ? null : greatest,
            bound == BoundKind.About || after == BoundKind.About,
            null,
            TextSpan.FromBounds(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End),
            rule);
        return (quantity, Math.Max(last, end - 1));
    }

    // "قبل ثلاثة أيام" is a date, "خلال ستة أيام" a length of time.
    private static bool CountsFromToday(TokenList tokens, int token, int sentenceStart) =>
        token > sentenceStart && tokens[token - 1].Text is "قبل" or "منذ" or "بعد";

    // The smallest quote around it; of equals the one told first.
    private static Claim? ClaimAround(TextSpan span, SpanOrder<(Claim Claim, int Order)> said)
    {
        (Claim Claim, int Order)? best = null;
        foreach (var told in said.Overlapping(span))
        {
            if (told.Claim.Quote.Contains(span)
                && (best is not { } other || (told.Claim.Quote.Length, told.Order).CompareTo((other.Claim.Quote.Length, other.Order)) < 0))
                best = told;
        }

        return best?.Claim;
    }
}
