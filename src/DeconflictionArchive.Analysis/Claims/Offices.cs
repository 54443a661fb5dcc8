using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Finds who an office without a name means: the person named in the report who has held it.</summary>
internal sealed class Offices
{
    private readonly PhraseIndex<string[]> _offices = new();

    public Offices()
    {
        foreach (var row in LexiconFile.Read("offices.tsv"))
        {
            foreach (var form in row.Values("forms"))
                _offices.Add(form, [.. row.Values("offices")]);
        }
    }

    /// <param name="named">Parties inside the phrase; the nation among them tells whose office it is.</param>
    public string? Holder(Passage passage, int first, List<NamedParty> named)
    {
        if (named.Count == 0 || _offices.Longest(passage.Text.Tokens, first)?.Value is not { } offices)
            return null;
        var side = SideOf(named[0].Id);
        var person = passage.AnyNamed(person => OfficialLexicon.Shipped.TermsOf(person.Id).Any(term =>
            Array.IndexOf(offices, term.Office) >= 0 && SideOf(term.Organisation) == side));
        if (person is not null)
            return person.Id;
        return named.Find(party => party.Kind == "government body")?.Id ?? Bodies.OfOffice(offices[0], side);
    }

    public static bool IsOf(string person, string body) => OfficialLexicon.Shipped.TermsOf(person).Any(term => term.Organisation == body);

    /// <summary>Whether a person has spoken for others by office.</summary>
    public static bool IsSpokesman(string person) => OfficialLexicon.Shipped.TermsOf(person).Any(term => term.Office.StartsWith("spokes", StringComparison.Ordinal));

    /// <summary>Who holds in another nation the office a person holds, or else the body that speaks for him; null when the archive knows neither.</summary>
    public static string? Counterpart(Passage passage, string person, string nation)
    {
        foreach (var term in OfficialLexicon.Shipped.TermsOf(person))
        {
            var holder = passage.AnyNamed(other => other.Id != person && SideOf(other.Id) == nation && OfficialLexicon.Shipped.TermsOf(other.Id).Any(held => held.Office == term.Office));
            if ((holder?.Id ?? Bodies.OfOffice(term.Office, nation)) is { } found)
                return found;
        }

        return null;
    }

    private static string? SideOf(string party) => PartyLexicon.Shipped.Find(party)?.Side;

    /// <summary>The nation of the agency whose name begins at a token; null for none.</summary>
    public static string? NationOfAgency(Passage passage, int token) =>
        passage.Text.Tokens[token].IsWord && OutletLexicon.Shared.AgencyNames.Find(passage.Text.Tokens, token, passage.End, out var agency) > 0
            ? agency!.Agency.Country switch { "RU" => "russia", "US" => "us", "TR" => "turkey", "SY" => "syria", _ => null }
            : null;

    /// <summary>How many tokens from one on name an agency or an outlet; 0 when none does.</summary>
    public static int IsPress(Passage passage, int token)
    {
        if (!passage.Text.Tokens[token].IsWord || passage.Verb(token) is not null || passage.Is(SpeechWord.Preposition, token) || passage.PartyAt(token) is not null)
            return 0;
        var agency = OutletLexicon.Shared.AgencyNames.Find(passage.Text.Tokens, token, passage.End, out var found);
        return agency > 0 && found!.Agency.Id != "generic" ? agency : OutletLexicon.Shared.OutletNames.Find(passage.Text.Tokens, token, passage.End, out _);
    }
}
