using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Finds the agencies and papers that passed a claim on: "نقلت فرانس برس عن", "وفق ما أوردته قناة ...".</summary>
internal sealed class RelayFinder
{
    private const int Reach = 6; // tokens from the word that passes on to the name: "نقلاً عن الموقع الإلكتروني لقناة"

    private readonly NameTable<AgencyName> _agencies = OutletLexicon.Shared.AgencyNames;
    private readonly NameTable<OutletName> _outlets = OutletLexicon.Shared.OutletNames;

    /// <returns>Ids in the order they are named in the sentence, from its beginning to the end of the clause.</returns>
    public IReadOnlyList<string> Find(Passage passage, SpokenClause clause, bool isFirst)
    {
        if (!passage.Shows(SpokenSigns.PassesOn))
            return [];
        List<string>? found = null;
        var reach = 0;
        for (var token = isFirst ? passage.First : clause.First; token < clause.End; token++)
        {
            var passesOn = passage.Shows(SpokenSigns.PassesOn, token);
            if ((!passesOn && token >= reach) || passage.IsQuoted(token))
                continue;
            if (passesOn)
                reach = token + 1 + Reach;
            if (Name(passage, token) is not { } id || id == clause.Speaker)
                continue;
            found ??= [];
            if (!found.Contains(id))
                found.Add(id);
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    private string? Name(Passage passage, int token)
    {
        if (!passage.Text.Tokens[token].IsWord)
            return null;
        if (_agencies.Find(passage.Text.Tokens, token, passage.End, out var agency) > 0 && agency!.Agency.Id != "generic")
            return agency.Agency.Id;
        return _outlets.Find(passage.Text.Tokens, token, passage.End, out var outlet) > 0 ? outlet!.Outlet.Id : null;
    }
}
