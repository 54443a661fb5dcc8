namespace DeconflictionArchive.Import.Readers;

/// <summary>A value of a field, as text.</summary>
internal static class ValueText
{
    public static string? OrNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
