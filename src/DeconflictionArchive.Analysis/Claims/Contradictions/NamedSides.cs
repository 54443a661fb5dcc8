using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>Which sides words name, by any name of a state, a body or a force of theirs.</summary>
internal static class NamedSides
{
    private static readonly PhraseIndex<string> Names = Read();

    public static IReadOnlyList<string> In(TokenList tokens)
    {
        var sides = new List<string>();
        for (var token = 0; token < tokens.Count; token++)
        {
            if (Names.Longest(tokens, token) is not { } name)
                continue;
            if (!sides.Contains(name.Value, StringComparer.Ordinal))
                sides.Add(name.Value);
            token += name.TokenCount - 1;
        }

        return sides;
    }

    private static PhraseIndex<string> Read()
    {
        var names = new PhraseIndex<string>();
        foreach (var party in PartyLexicon.Shipped.Entries.Where(party => party is { Side: not null, Kind: not ("person" or "speaker") }))
        {
            foreach (var name in party.Aliases.Prepend(party.Name.Ar))
                names.Add(name, party.Side!);
        }

        foreach (var row in LexiconFile.Read("nations.tsv"))
        {
            var side = Sides.Of(row["party"]);
            foreach (var (form, _) in row.Values("adjectives").SelectMany(adjective => NationForms.Of(ArabicFolding.Fold(adjective))))
                names.Add(form, side);
            foreach (var people in row.Values("people"))
                names.Add(people, side);
        }

        return names;
    }
}
