namespace DeconflictionArchive.Storage;

/// <summary>Which ids a reader asks for: one of some, none of others.</summary>
/// <param name="Any">At least one of these; empty asks for nothing in particular.</param>
/// <param name="None">None of these.</param>
public sealed record IdFilter(IReadOnlyList<string> Any, IReadOnlyList<string> None)
{
    public static readonly IdFilter All = new([], []);

    /// <summary>Keeps nothing: what is asked for is the empty id, which nothing has.</summary>
    public static readonly IdFilter Nothing = new([""], []);

    public bool IsAll => Any.Count == 0 && None.Count == 0;

    /// <summary>Whether a thing that has this one id is kept.</summary>
    public bool Keeps(string id) => (Any.Count == 0 || Any.Contains(id)) && !None.Contains(id);
}
