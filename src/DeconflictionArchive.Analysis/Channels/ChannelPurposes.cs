using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>What a channel was used for, by the words around it or by what it is.</summary>
internal sealed class ChannelPurposes
{
    private readonly PhraseIndex<(int Rank, ChannelPurpose Purpose, IReadOnlyList<string> Channels)> _words = new();
    private readonly Dictionary<string, ChannelPurpose> _purposeOf = new(StringComparer.Ordinal);

    public ChannelPurposes()
    {
        var rank = 0;
        foreach (var row in LexiconFile.Read("channel_purposes.tsv"))
        {
            var purpose = Enum.Parse<ChannelPurpose>(row["value"]);
            rank++;
            foreach (var form in row.Values("forms"))
                _words.Add(form, (rank, purpose, row.Values("channels")));
            if (row["kind"] == "purpose-of-channel")
            {
                foreach (var channel in row.Values("channels"))
                    _purposeOf[channel] = purpose;
            }
        }
    }

    /// <returns>Null when nothing says what for.</returns>
    public ChannelPurpose? Of(string channel, TokenList tokens, int first, int end)
    {
        if (_purposeOf.TryGetValue(channel, out var always))
            return always;
        (int Rank, ChannelPurpose? Purpose) best = (int.MaxValue, null);
        for (var token = first; token < end; token++)
        {
            foreach (var match in _words.All(tokens, token))
            {
                if (match.Value.Rank < best.Rank && match.Value.Channels.Contains(channel, StringComparer.Ordinal))
                    best = (match.Value.Rank, match.Value.Purpose);
            }
        }

        return best.Purpose;
    }
}
