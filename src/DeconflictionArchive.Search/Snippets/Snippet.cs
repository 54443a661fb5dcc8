namespace DeconflictionArchive.Search.Snippets;

public enum SnippetField
{
    Title,
    Body,
}

/// <summary>Words of the report around what was found: plain text, never markup.</summary>
/// <param name="Marks">What was found, counted in <paramref name="Text"/>.</param>
public sealed record Snippet(SnippetField Field, string Text, IReadOnlyList<Mark> Marks);

/// <summary>A marked stretch in UTF-16 units of a snippet.</summary>
public readonly record struct Mark(int Start, int Length);
