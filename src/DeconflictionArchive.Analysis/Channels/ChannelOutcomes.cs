using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>How a use of a channel ended and when it was, by the words around it.</summary>
internal sealed class ChannelOutcomes
{
    private static readonly ChannelOutcome[] GravestFirst =
        [ChannelOutcome.Suspended, ChannelOutcome.Resumed, ChannelOutcome.Denied, ChannelOutcome.Unanswered, ChannelOutcome.Failed, ChannelOutcome.Worked];

    private readonly PhraseIndex<Word> _outcomes = new();
    private readonly PhraseIndex<ChannelPhase> _phases = new();
    private readonly Dictionary<string, ChannelPhase> _phaseOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChannelOutcome> _outcomeOf = new(StringComparer.Ordinal);

    /// <param name="Channels">Channels of which the word speaks; empty for all.</param>
    private sealed record Word(ChannelOutcome Outcome, IReadOnlyList<string> Channels);

    public ChannelOutcomes()
    {
        foreach (var row in LexiconFile.Read("channel_outcomes.tsv"))
        {
            switch (row["kind"])
            {
                case "outcome":
                    foreach (var form in row.Values("forms"))
                        _outcomes.Add(form, new Word(Enum.Parse<ChannelOutcome>(row["value"]), row.Values("channels")));
                    break;
                case "phase":
                    foreach (var form in row.Values("forms"))
                        _phases.Add(form, Enum.Parse<ChannelPhase>(row["value"]));
                    break;
                case "phase-of-channel":
                    foreach (var channel in row.Values("channels"))
                        _phaseOf[channel] = Enum.Parse<ChannelPhase>(row["value"]);
                    break;
                case "outcome-of-channel":
                    foreach (var channel in row.Values("channels"))
                        _outcomeOf[channel] = Enum.Parse<ChannelOutcome>(row["value"]);
                    break;
            }
        }
    }

    /// <summary>The gravest ending named: a line that was used and then ignored did not work. Else what to name the channel says of it.</summary>
    public (ChannelOutcome Outcome, string Rule) Outcome(string channel, TokenList tokens, int first, int end)
    {
        var gravest = GravestFirst.Length;
        for (var token = first; token < end; token++)
        {
            foreach (var match in _outcomes.All(tokens, token))
            {
                if (match.Value.Channels.Count == 0 || match.Value.Channels.Contains(channel, StringComparer.Ordinal))
                    gravest = Math.Min(gravest, Array.IndexOf(GravestFirst, match.Value.Outcome));
            }
        }

        if (gravest < GravestFirst.Length)
            return (GravestFirst[gravest], "outcome-word");
        return _outcomeOf.TryGetValue(channel, out var implied) ? (implied, "told-as-done") : (ChannelOutcome.Unknown, "channel-named");
    }

    /// <summary>Whether a word of resumption stands behind one of suspension.</summary>
    public bool IsResumedLater(string channel, TokenList tokens, int first, int end)
    {
        var suspended = false;
        for (var token = first; token < end; token++)
        {
            foreach (var match in _outcomes.All(tokens, token))
            {
                if (match.Value.Channels.Count > 0 && !match.Value.Channels.Contains(channel, StringComparer.Ordinal))
                    continue;
                if (suspended && match.Value.Outcome == ChannelOutcome.Resumed)
                    return true;
                suspended |= match.Value.Outcome == ChannelOutcome.Suspended;
            }
        }

        return false;
    }

    public ChannelPhase Phase(string channel, TokenList tokens, int first, int end)
    {
        if (_phaseOf.TryGetValue(channel, out var always))
            return always;
        for (var token = first; token < end; token++)
        {
            if (_phases.Longest(tokens, token) is { } match)
                return match.Value;
        }

        return ChannelPhase.Unknown;
    }
}
