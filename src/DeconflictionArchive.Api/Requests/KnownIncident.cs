using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage.Changes;

namespace DeconflictionArchive.Api.Requests;

/// <summary>An incident that can be asked for by its words.</summary>
public sealed class KnownIncident(IncidentWords words)
{
    private static readonly LexemeAnalyzer Lexemes = new();

    // Made when words are first asked for: an import brings incidents by the second, and most requests ask for no word of them.
    private readonly Lazy<HashSet<string>> _stems = new(() => words.Words.SelectMany(StemsOf).ToHashSet(StringComparer.Ordinal));

    public IncidentWords Words => words;

    public IReadOnlySet<string> Stems => _stems.Value;

    public static IEnumerable<string> StemsOf(string text) => Lexemes.Words(text).Select(word => word.Stem);
}
