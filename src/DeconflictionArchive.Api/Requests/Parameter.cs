namespace DeconflictionArchive.Api.Requests;

/// <summary>A parameter of the address, as callers know it: read by a request, written into the OpenAPI document.</summary>
/// <param name="Description">What it asks for, in one or two sentences.</param>
public sealed record Parameter(string Name, string Description)
{
    /// <summary>Whether it may stand more than once, which means OR.</summary>
    public bool Repeatable { get; init; }

    /// <summary>The values of a closed list; null when the list is open.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    public (int Least, int Most)? Whole { get; init; }

    /// <summary>What is meant when it is left out.</summary>
    public string? Default { get; init; }

    public string? Example { get; init; }
}
