namespace DeconflictionArchive.Storage;

/// <summary>Part of a list.</summary>
/// <param name="Total">How many rows the whole list has, exactly.</param>
/// <param name="Last">Sort keys of the last row here, to go on after; null when the list ends here.</param>
public sealed record Rows<T>(IReadOnlyList<T> Items, long Total, IReadOnlyList<string?>? Last)
{
    /// <summary>The same part of the list, told by other items.</summary>
    public Rows<TOther> With<TOther>(IReadOnlyList<TOther> items) => new(items, Total, Last);

    public Rows<TOther> Select<TOther>(Func<T, TOther> item) => With<TOther>([.. Items.Select(item)]);
}

public static class Rows
{
    /// <param name="read">One row more than asked for, if there is one: that is how the end is known.</param>
    /// <param name="keys">The sort keys of a row.</param>
    public static Rows<T> Of<T>(IReadOnlyList<T> read, long total, int limit, Func<T, IReadOnlyList<string?>> keys) =>
        read.Count <= limit
            ? new Rows<T>(read, total, null)
            : new Rows<T>([.. read.Take(limit)], total, keys(read[limit - 1]));
}
