using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>
/// The words of time in every shape they take on the page: with particles written onto them, and glued to a neighbour
/// where the space was lost ("حزيرانمن", "بعدشهر"). One look-up per word of the text.
/// </summary>
internal sealed class TimeLexicon
{
    private const int ShortestWithPreposition = 3; // letters; "باب" is a door, not "in August"
    private const int ShortestGlued = 3; // letters of the word that lost its space

    private readonly Dictionary<string, TimeEntry> _entries = new(StringComparer.Ordinal);
    private readonly WordMemo<TimeEntry> _memo;
    private readonly Dictionary<string, List<(string Second, TimeWord Month)>> _heads = new(StringComparer.Ordinal);

    private TimeLexicon()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.Ordinal);
        ReadTimeWords(words);
        ReadNumbers(words);
        ReadWeekdays(words);
        ReadMonths(words);
        foreach (var head in _heads.Keys)
            words.TryAdd(head, new TimeWord(TimeWordKind.MonthHead, 0));
        foreach (var (form, word) in words)
            _entries[form] = new TimeEntry(word);
        foreach (var (form, word) in words)
            AddWithParticles(form, word);
        foreach (var (form, word) in words.Where(pair => pair.Value.Kind == TimeWordKind.Cardinal))
            _entries.TryAdd("ال" + form, new TimeEntry(word));
        var (before, after) = ReadGluedWords();
        foreach (var (form, word) in words.Where(pair => CanBeGlued(pair.Key, pair.Value)))
            AddGlued(form, word, words, before, after);
        _memo = new WordMemo<TimeEntry>(Find);
    }

    public static TimeLexicon Shipped { get; } = new();

    public TimeEntry? Find(string folded) => _entries.GetValueOrDefault(folded);

    public TimeEntry? Find(Token token) => _memo.Of(token);

    /// <summary>The month that a head and the word after it name: تشرين + الاول.</summary>
    public TimeWord? MonthOf(string head, string second)
    {
        if (!_heads.TryGetValue(head, out var months))
            return null;
        foreach (var (word, month) in months)
        {
            if (word == second)
                return month;
        }

        return null;
    }

    private static void ReadTimeWords(Dictionary<string, TimeWord> words)
    {
        foreach (var row in LexiconFile.Read("time_words.tsv"))
        {
            var kind = Enum.Parse<TimeWordKind>(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            var word = new TimeWord(kind, Number(row["value"]));
            foreach (var form in Forms(row))
                words.TryAdd(form, word);
        }
    }

    private static void ReadNumbers(Dictionary<string, TimeWord> words)
    {
        foreach (var row in LexiconFile.Read("date_numbers.tsv"))
        {
            var kind = Enum.Parse<TimeWordKind>(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var form in Forms(row))
                words.TryAdd(form, new TimeWord(kind, Number(row["value"])));
        }

        // A number of several words is composed as it is read.
        foreach (var row in LexiconFile.Read("cardinals.tsv"))
        {
            foreach (var form in row.Values("forms").Where(form => !form.Contains(' ', StringComparison.Ordinal)))
                words.TryAdd(ArabicFolding.Fold(form), new TimeWord(TimeWordKind.Cardinal, Number(row["value"])));
        }
    }

    private static void ReadWeekdays(Dictionary<string, TimeWord> words)
    {
        foreach (var row in LexiconFile.Read("weekdays.tsv"))
        {
            foreach (var form in Forms(row))
                words.TryAdd(form, new TimeWord(TimeWordKind.Weekday, Number(row["day"])));
        }
    }

    private void ReadMonths(Dictionary<string, TimeWord> words)
    {
        foreach (var row in LexiconFile.Read("months.tsv"))
        {
            var month = new TimeWord(TimeWordKind.Month, Number(row["number"]))
            {
                Hijri = row["calendar"] == "hijri",
                Guard = row["guard"].Length == 0 ? MonthGuard.None : Enum.Parse<MonthGuard>(row["guard"], ignoreCase: true),
            };
            foreach (var form in Forms(row))
            {
                if (form.Split(' ') is [var head, var second])
                    AddHead(head, second, month);
                else
                    words.TryAdd(form, month);
            }
        }
    }

    private static (List<string> Before, List<string> After) ReadGluedWords()
    {
        var (before, after) = (new List<string>(), new List<string>());
        foreach (var row in LexiconFile.Read("glued_words.tsv"))
            (row["side"] == "before" ? before : after).AddRange(row.Values("forms").Select(ArabicFolding.Fold));
        return (before, after);
    }

    private void AddHead(string head, string second, TimeWord month)
    {
        if (!_heads.TryGetValue(head, out var months))
            _heads[head] = months = [];
        months.Add((second, month));
    }

    private static IEnumerable<string> Forms(LexiconRow row) =>
        row.Values("variants").Prepend(row["name"]).Select(ArabicFolding.Fold);

    private static int Number(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private void AddWithParticles(string form, TimeWord word)
    {
        foreach (var conjunction in (ReadOnlySpan<string>)["", "و", "ف"])
        {
            Add(conjunction, form, word);
            if (!TakesPrepositions(form, word))
                continue;
            Add(conjunction + "ب", form, word);
            if (form.StartsWith("ال", StringComparison.Ordinal))
                _entries.TryAdd(conjunction + "لل" + form[2..], new TimeEntry(word with { Proclitic = conjunction.Length + 1 }));
            else
                Add(conjunction + "ل", form, word);
        }
    }

    private void Add(string particles, string form, TimeWord word) =>
        _entries.TryAdd(particles + form, new TimeEntry(word with { Proclitic = particles.Length }));

    private static bool TakesPrepositions(string form, TimeWord word) =>
        form.Length >= ShortestWithPreposition
        && (word.Kind is TimeWordKind.Month or TimeWordKind.MonthHead or TimeWordKind.Unit
            || (word.Kind is TimeWordKind.Weekday or TimeWordKind.Ordinal or TimeWordKind.OrdinalUnit or TimeWordKind.OrdinalTens or TimeWordKind.DayPart
                && form.StartsWith("ال", StringComparison.Ordinal)));

    private static bool CanBeGlued(string form, TimeWord word) =>
        form.Length >= ShortestGlued && word.Kind is TimeWordKind.Month or TimeWordKind.Weekday or TimeWordKind.Unit;

    private void AddGlued(string form, TimeWord word, Dictionary<string, TimeWord> words, List<string> wordsBefore, List<string> wordsAfter)
    {
        foreach (var before in wordsBefore)
            _entries.TryAdd(before + form, new TimeEntry(words.GetValueOrDefault(before), word, before.Length));
        if (word.Kind == TimeWordKind.Unit && !form.StartsWith("ال", StringComparison.Ordinal))
            return;
        foreach (var after in wordsAfter)
            _entries.TryAdd(form + after, new TimeEntry(word, words.GetValueOrDefault(after), form.Length));
    }
}

/// <summary>What a word of the text is: one word of time, or two that lost the space between them.</summary>
/// <param name="Split">Folded letters of the first word; 0 when there is no second.</param>
internal sealed record TimeEntry(TimeWord First, TimeWord? Second = null, int Split = 0);
