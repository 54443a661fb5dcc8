namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Tells whose deed a strike or a block on the road is, from whom the words beside the verb name.</summary>
internal sealed class Doers(RegisterProfiles profiles, Story story)
{
    private const int After = 10; // tokens in which the one who does follows the verb

    // By token, the number of the camp a name that ends there belongs to, from 1; 0 where none does.
    private byte[] _campAt = [];
    private bool _areNamed;

    public void Clear() => _areNamed = false;

    /// <summary>The camp that does what is told; null when the words do not say.</summary>
    /// <param name="isVerb">The words that tell it are verbs with an object, as of a road block, rather than nouns, as of a raid.</param>
    public int? Of(in Sighting frame, bool isVerb)
    {
        if (!_areNamed)
            Name();
        var verb = int.MaxValue;
        foreach (var token in frame.Tokens)
            verb = Math.Min(verb, token);
        if (At(verb - 1, frame.Sentence) is { } before) // "قوات روسية منعت"
            return before;
        int? doer = null;
        for (var token = verb + 1; token <= verb + After; token++) // "غارات روسية"
        {
            if (!isVerb && doer is null && token < story.TokenCount && story.Text.Tokens[token].Text is "علي" or "ضد")
                return null; // "ضربة صاروخية على قاعدة سورية": whom it is done to
            if (IsAgentAhead(token) && (At(token + 1, frame.Sentence) ?? At(token + 2, frame.Sentence)) is { } agent)
                return agent;
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

    // "إسقاط طائرة سورية بنيران أميركية", "على يد", "من قبل"
    private bool IsAgentAhead(int token) => token > 0 && token < story.TokenCount && (story.Text.Tokens[token - 1].Text, story.Text.Tokens[token].Text) is
        (_, "بنيران" or "بطائرات" or "بصواريخ" or "بقصف") or ("علي", "يد" or "ايدي") or ("من", "قبل" or "جانب");

    private void Name()
    {
        _areNamed = true;
        if (_campAt.Length < story.TokenCount)
            _campAt = new byte[story.TokenCount];
        Array.Clear(_campAt, 0, story.TokenCount);
        foreach (var (item, camp) in profiles.Camps)
        {
            foreach (var run in story.Where(item))
                _campAt[run.End - 1] = (byte)(camp + 1);
        }
    }

    private int? At(int token, int sentence) =>
        token >= 0 && story.SentenceOf(token) == sentence && _campAt[token] is > 0 and var camp ? camp - 1 : null;
}
