using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Api.Answers;

/// <summary>A text in both languages of the archive.</summary>
public sealed record NameResponse(string Ar, string En)
{
    public static NameResponse Of(Bilingual name) => new(name.Ar, name.En);
}
