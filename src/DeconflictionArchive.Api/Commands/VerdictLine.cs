using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Api.Commands;

/// <summary>One line for what became of a record: "stored     r-4mq2...  samples/text/a.txt".</summary>
internal static class VerdictLine
{
    public static string Of(RecordVerdict verdict)
    {
        var record = verdict.Record;
        var place = Printable(record.File) + (record.Line is { } line ? FormattableString.Invariant($":{line}") : "");
        return record.Rejection is { } rejection
            ? $"{EnumName.Of(verdict.Verdict),-9}  {EnumName.Of(rejection.Code)}  {place}: {Printable(rejection.Detail)}"
            : $"{EnumName.Of(verdict.Verdict),-9}  {verdict.Report}  {place}";
    }

    // A file's name may hold anything, also what a terminal would obey.
    private static string Printable(string text) => string.Concat(text.Select(unit => char.IsControl(unit) ? '?' : unit));
}
