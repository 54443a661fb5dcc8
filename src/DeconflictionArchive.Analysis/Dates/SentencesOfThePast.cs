using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>
/// Sentences that look back, by "then" or by a month or year of the past: who is named there held his office at that time,
/// and perhaps no longer. Each is read when it is first asked for.
/// </summary>
internal sealed class SentencesOfThePast(OfficeSigns signs, ReportText text, IReadOnlyList<DateExpression> told)
{
    private readonly Dictionary<int, bool> _read = [];

    public bool Contains(int sentence)
    {
        if (!_read.TryGetValue(sentence, out var isPast))
            _read[sentence] = isPast = LooksBack(text.Sentences[sentence]) || HasPastDate(text.Sentences[sentence]);
        return isPast;
    }

    private bool LooksBack(Sentence sentence)
    {
        if (signs.Is(OfficeSign.LooksBack, text.Tokens[sentence.FirstToken]))
            return true;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (signs.Is(OfficeSign.Then, text.Tokens[token]))
                return true;
        }

        return false;
    }

    private bool HasPastDate(Sentence sentence)
    {
        foreach (var expression in told)
        {
            if (expression.Reading is { Tense: not DateTense.Future } reading
                && (reading.Year is not null || reading.YearShift == TimeShift.Past || reading is { Month: not null, Shift: TimeShift.Past or TimeShift.BeforePast })
                && text.FirstTokenFrom(expression.Span.Start) is var token && token >= sentence.FirstToken && token < sentence.EndToken)
                return true;
        }

        return false;
    }
}
