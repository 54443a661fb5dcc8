namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Forces or a ministry with the nations they belong to: "وزارتي الدفاع الروسية والأميركية".</summary>
/// <param name="Body">Kind of the body: army, air, mod ...</param>
/// <param name="Nations">Each nation, the index of its word, and the letters of "و" before it.</param>
internal sealed record BodyPhrase(string Body, int Start, int End, int Proclitic, IReadOnlyList<(string Nation, int At, int Proclitic)> Nations)
{
    private const int MostModifiers = 2; // "الجوية الفضائية", "العامة المشتركة"

    /// <returns>Null when no nation follows the head, or the head names a person's office.</returns>
    public static BodyPhrase? Read(NameIndex index, WordStream stream, NameHit<NameEntry> head)
    {
        if (head.Start > 0 && stream[head.Start].Before < Gap.Comma && stream.ReadsAny(head.Start - 1, head.Value.NotAfter))
            return null;

        var at = head.End;
        for (var modifiers = 0; modifiers <= MostModifiers; modifiers++, at++)
        {
            if (at >= stream.Count || stream[at].Before > Gap.Quote)
                return null;
            if (NationAt(index, stream, at, head.Value.Feminine, first: true) is { } first)
                return Complete(index, stream, head, first, at);
            if (!index.Bodies.IsModifier(stream.FormAt(at).Bare))
                return null;
        }

        return null;
    }

    private static BodyPhrase Complete(NameIndex index, WordStream stream, NameHit<NameEntry> head, string first, int at)
    {
        var nations = new List<(string, int, int)> { (first, at, 0) };
        at++;
        while (at < stream.Count && stream[at].Before <= Gap.Quote && NationAt(index, stream, at, head.Value.Feminine, first: false) is { } next)
            nations.Add((next, at++, 1));
        if (at < stream.Count && stream[at].Before == Gap.None && index.Bodies.Tail(head.Value.Id, stream.FormAt(at).Bare) is { } body)
            return new BodyPhrase(body, head.Start, at + 1, head.Proclitic, nations);
        return new BodyPhrase(head.Value.Id, head.Start, at, head.Proclitic, nations);
    }

    private static string? NationAt(NameIndex index, WordStream stream, int at, bool feminine, bool first)
    {
        foreach (var reading in stream.ReadingsOf(at))
        {
            // The first follows directly; the others are joined by "و".
            if (reading.Proclitic != (first ? 0 : 1))
                continue;
            if (index.NationAdjective(reading.Word) is { } nation && (nation.Feminine || !feminine))
                return nation.Id;
        }

        return null;
    }
}
