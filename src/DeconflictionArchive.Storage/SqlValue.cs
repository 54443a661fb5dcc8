using Npgsql;
using NpgsqlTypes;

namespace DeconflictionArchive.Storage;

/// <summary>Parameters that may be null still need a type.</summary>
internal static class SqlValue
{
    public static NpgsqlParameter Of(string name, DateOnly? day) => new(name, NpgsqlDbType.Date) { Value = (object?)day ?? DBNull.Value };

    public static NpgsqlParameter Of(string name, string? text) => new(name, NpgsqlDbType.Text) { Value = (object?)text ?? DBNull.Value };

    public static NpgsqlParameter Of(string name, IReadOnlyList<string>? texts) =>
        new(name, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = (object?)texts?.ToArray() ?? DBNull.Value };

    /// <summary>Two parameters: what is asked for under the name, what is excluded under "no_" and the name.</summary>
    public static IEnumerable<NpgsqlParameter> Of(string name, IdFilter filter) => [Of(name, filter.Any), Of("no_" + name, filter.None)];
}
