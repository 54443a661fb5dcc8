namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Tells whose deed a strike or a block on the road is, from whom the words beside the verb name.</summary>
internal sealed class Doers
{
    private const int After = 10; // tokens in which the one who does follows the verb

    private readonly Dictionary<int, string> _campAt = [];
    private readonly Story _story;

    public Doers(Story story, IReadOnlyList<(int Item, string Camp)> camps)
    {
        _story = story;
        foreach (var (item, camp) in camps)
        {
            foreach (var run in story.Where(item))
                _campAt[run.End - 1] = camp;
        }
    }

    /// <summary>The camp that does what is told; null when the words do not say.</summary>
    /// <param name="isVerb">The words that tell it are verbs with an object, as of a road block, rather than nouns, as of a raid.</param>
    public string? Of(Sighting frame, bool isVerb)
    {
        var verb = frame.Tokens.Min();
        if (At(verb - 1, frame.Sentence) is { } before) // "قوات روسية منعت"
            return before;
        string? doer = null;
        for (var token = verb + 1; token <= verb + After; token++) // "غارات روسية"
        {
            if (At(token, frame.Sentence) is not { } after)
                continue;
            if (doer is null)
                doer = after;
            else if (after != doer)
                return doer; // "منعت قوات روسية رتلا أمريكيا"
        }

        // "تعيد دورية أمريكية": one camp alone after the verb may be the one it is done to.
        return isVerb ? null : doer;
    }

    private string? At(int token, int sentence) =>
        token >= 0 && _story.SentenceOf(token) == sentence && _campAt.TryGetValue(token, out var camp) ? camp : null;
}
