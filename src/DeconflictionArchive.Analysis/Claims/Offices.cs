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

    public static bool IsMinistry(string party) =>
        party.EndsWith("-mod", StringComparison.Ordinal) || party.EndsWith("-mfa", StringComparison.Ordinal) || party is "us-dod" or "us-state-dept";

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
        return named.Find(party => party.Kind == "government body")?.Id ?? Body(offices[0], side);
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
            if ((holder?.Id ?? Body(term.Office, nation)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Whether a ministry is the one its second word tells: "الدفاع" or "الخارجيه". Any other word tells nothing.</summary>
    public static bool IsOfMatter(string ministry, string matter) => matter switch
    {
        "الدفاع" => ministry.EndsWith("-mod", StringComparison.Ordinal) || ministry is "us-dod",
        "الخارجيه" => ministry.EndsWith("-mfa", StringComparison.Ordinal) || ministry is "us-state-dept",
        _ => true,
    };

    private static string? SideOf(string party) => PartyLexicon.Shipped.Find(party)?.Side;

    /// <summary>The nation of the agency whose name begins at a token; null for none.</summary>
    public static string? NationOfAgency(Passage passage, int token) =>
        passage.Text.Tokens[token].IsWord && OutletLexicon.Shared.AgencyNames.Find(passage.Text.Tokens, token, passage.End, out var agency) > 0
            ? agency!.Agency.Country switch { "RU" => "russia", "US" => "us", "TR" => "turkey", "SY" => "syria", _ => null }
            : null;

    /// <summary>A ministry of a nation by the second word of its name: "الدفاع", "الخارجيه".</summary>
    public static string? MinistryOf(string matter, string nation) => matter switch { "الدفاع" => Body("defence_minister", nation), "الخارجيه" => Body("foreign_minister", nation), _ => null };

    /// <summary>How many tokens from one on name an agency or an outlet; 0 when none does.</summary>
    public static int IsPress(Passage passage, int token)
    {
        if (!passage.Text.Tokens[token].IsWord || passage.Verb(token) is not null || passage.Is(SpeechWord.Preposition, token) || passage.PartyAt(token) is not null)
            return 0;
        var agency = OutletLexicon.Shared.AgencyNames.Find(passage.Text.Tokens, token, passage.End, out var found);
        return agency > 0 && found!.Agency.Id != "generic" ? agency : OutletLexicon.Shared.OutletNames.Find(passage.Text.Tokens, token, passage.End, out _);
    }

    /// <summary>The body an office speaks for when its holder is nowhere named.</summary>
    public static string? Body(string office, string? side) => (office, side) switch
    {
        ("defence_minister", "us") => "us-dod",
        ("defence_minister", "russia") => "ru-mod",
        ("defence_minister", "turkey") => "tr-mod",
        ("foreign_minister", "us") => "us-state-dept",
        ("foreign_minister", "russia") => "ru-mfa",
        ("cjcs", "us") => "us-jcs",
        ("cjcs", "russia") => "ru-general-staff",
        ("president", "russia") => "kremlin",
        ("president", "us") => "white-house",
        _ => null,
    };
}
