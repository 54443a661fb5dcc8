using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace DeconflictionArchive.Storage;

/// <summary>
/// Writes rows by binary COPY, the fastest way in. Columns, types and conversions are those of the model that queries read by,
/// so there is one mapping to keep right.
/// </summary>
internal sealed class TableCopy<TRow>
    where TRow : class
{
    private readonly IReadOnlyList<(string Name, Action<CopyBuffer, TRow> Write)> _columns;

    /// <param name="beside">Columns the model leaves out.</param>
    public TableCopy(params (string Name, Action<CopyBuffer, TRow> Write)[] beside)
    {
        var entity = ArchiveModel.Shared.FindEntityType(typeof(TRow))!;
        Table = entity.GetTableName()!;
        _columns =
        [
            .. entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(Column),
            .. beside,
        ];
    }

    public string Table { get; }

    public IEnumerable<string> Columns => _columns.Select(column => column.Name);

    /// <summary>Rows as they are copied, for whoever has the time before they are.</summary>
    public EncodedRows<TRow> Encode(IEnumerable<TRow> rows) => new(CopyBuffer.Encode(rows, (buffer, each) =>
    {
        foreach (var row in each)
            Put(buffer, row);
    }));

    public Task WriteAsync(NpgsqlConnection connection, IEnumerable<EncodedRows<TRow>> rows, CancellationToken cancellation) =>
        BinaryCopy.WriteAsync(connection, Table, Columns, rows.Where(some => some.Bytes.Length > 0), (buffer, some) => buffer.Raw(some.Bytes), cancellation);

    /// <param name="into">Another table with these columns; the model's own when null.</param>
    public Task WriteAsync(NpgsqlConnection connection, IEnumerable<TRow> rows, CancellationToken cancellation, string? into = null) =>
        BinaryCopy.WriteAsync(connection, into ?? Table, Columns, rows, Put, cancellation);

    private void Put(CopyBuffer buffer, TRow row)
    {
        buffer.Int16((short)_columns.Count);
        foreach (var (_, write) in _columns)
            write(buffer, row);
    }

    private static (string Name, Action<CopyBuffer, TRow> Write) Column(IProperty property)
    {
        var getter = property.GetGetter();
        var converter = property.GetTypeMapping().Converter;
        var isJson = property.GetColumnType() == "jsonb";
        return (property.GetColumnName(), (buffer, row) => Write(buffer, getter.GetClrValue(row)));

        void Write(CopyBuffer buffer, object? value)
        {
            // Npgsql's converter of lists is of no use here: the list is written as it is.
            if (value is not null && converter is not null && value is not IReadOnlyList<string>)
                value = converter.ConvertToProvider(value);
            Put(buffer, value, isJson);
        }
    }

    private static void Put(CopyBuffer buffer, object? value, bool isJson)
    {
        switch (value)
        {
            case null: buffer.Null(); break;
            case string json when isJson: buffer.Json(json); break;
            case string text: buffer.Field(text); break;
            case int number: buffer.Field(number); break;
            case long number: buffer.Field(number); break;
            case decimal number: buffer.Field(number); break;
            case JsonElement json: buffer.Json(json.GetRawText()); break;
            case bool flag: buffer.Field(flag); break;
            case byte[] bytes: buffer.Field(bytes); break;
            case DateOnly day: buffer.Field(day); break;
            case DateTimeOffset instant: buffer.Field(instant); break;
            case IReadOnlyList<string> texts: buffer.Field(texts); break;
            default: throw new NotSupportedException($"A column of {typeof(TRow).Name} is a {value.GetType()}, which is not copied yet.");
        }
    }
}

/// <summary>Rows of a table in the format they are copied in.</summary>
internal readonly record struct EncodedRows<TRow>(byte[] Bytes);
