namespace DeconflictionArchive.Api.Requests;

/// <summary>The outlets and agencies a parameter may name: those of the lexicon and those met in reports.</summary>
public static class OutletNames
{
    public static NameList Of(string noun, string listedAt, IReadOnlyDictionary<string, string> met) => new(
        noun,
        listedAt,
        name => met.ContainsKey(name) ? name : met.FirstOrDefault(pair => pair.Value == name).Key,
        () => met.Keys.Concat(met.Values));
}
