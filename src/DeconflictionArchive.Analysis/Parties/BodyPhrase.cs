namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Forces or a ministry with the nations they belong to: "وزارتي الدفاع الروسية والأميركية".</summary>
/// <param name="Body">Kind of the body: army, air, mod ...</param>
/// <param name="Nations">Each nation and the index of its word.</param>
internal sealed record BodyPhrase(string Body, int Start, int End, int Proclitic, IReadOnlyList<(string Nation, int At)> Nations)
{
    private const int MostModifiers = 2; // "الجوية الفضائية", "العامة المشتركة"

    /// <returns>Null when no nation follows the head, or the head names a person's office.</returns>
    public static BodyPhrase? Read(NameIndex index, WordStream stream, NameHit<NameEntry> head)
    {
        if (head.Start > 0 && stream[head.Start].Before < Gap.Comma && head.Value.NotAfter is { Count: > 0 } notAfter)
        {
            foreach (var reading in stream.ReadingsOf(head.Start - 1))
            {
                if (notAfter.Contains(reading.Word))
                    return null;
            }
        }

        var at = head.End;
        for (var modifiers = 0; modifiers <= MostModifiers; modifiers++, at++)
        {
            if (at >= stream.Count || stream[at].Before > Gap.Quote)
                return null;
            if (NationAt(index, stream, at, head.Value.Feminine, first: true) is { } first)
                return Complete(index, stream, head, first, at);
            if (!index.IsModifier(stream[at].Bare))
                return null;
        }

        return null;
    }

    /// <summary>Letters of "و" before a coordinated adjective.</summary>
    public int ProcliticAt(WordStream stream, int at) => stream.ReadingsOf(at)[0].Proclitic;

    private static BodyPhrase Complete(NameIndex index, WordStream stream, NameHit<NameEntry> head, string first, int at)
    {
        var nations = new List<(string, int)> { (first, at) };
        at++;
        while (at < stream.Count && stream[at].Before <= Gap.Quote && NationAt(index, stream, at, head.Value.Feminine, first: false) is { } next)
            nations.Add((next, at++));
        return new BodyPhrase(head.Value.Id, head.Start, at, head.Proclitic, nations);
    }

    private static string? NationAt(NameIndex index, WordStream stream, int at, bool feminine, bool first)
    {
        foreach (var reading in stream.ReadingsOf(at))
        {
            // The first follows directly; the others are joined by "و".
            if (first != (reading.Proclitic == 0))
                continue;
            if (index.NationAdjective(reading.Word) is { } nation && (nation.Feminine || !feminine))
                return nation.Id;
        }

        return null;
    }
}
