using System.Globalization;
using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import;

/// <summary>Imports what is laid into a folder.</summary>
public sealed class Inbox(InboxFolder folder, ArchiveDataSources archive, TimeProvider time)
{
    private const string Origin = "inbox";
    private const int MostLines = 10_000; // of a note; the archive has every verdict

    private bool _lookedBehind;

    /// <summary>Imports what is ready, and what an ended program was working on.</summary>
    /// <returns>How many files and folders were moved on.</returns>
    /// <exception cref="WriterBusyException">Another program is importing; nothing was moved but into "working", where it waits.</exception>
    public async Task<int> LookAsync(CancellationToken cancellation)
    {
        var ready = folder.TakeReady();
        if (!_lookedBehind || ready.Count > 0)
            ready = folder.LeftBehind();
        foreach (var entry in ready)
            await ImportAsync(entry, cancellation);
        _lookedBehind = true;
        return ready.Count;
    }

    private async Task ImportAsync(string entry, CancellationToken cancellation)
    {
        var rejected = new List<string>();
        var pipeline = new ImportPipeline(archive, time, verdict => Note(verdict, rejected));
        ImportProgress outcome;
        try
        {
            outcome = await pipeline.RunAsync([entry], new ImportOptions { Origin = Origin }, cancellation);
        }
        catch (WriterBusyException)
        {
            // It stays in "working", to be taken up at the next look.
            _lookedBehind = false;
            throw;
        }

        if (outcome.Rejected == 0)
            folder.MoveToDone(entry);
        else
            folder.MoveToRejected(entry, [Summary(outcome), .. rejected]);
    }

    private static void Note(RecordVerdict verdict, List<string> rejected)
    {
        if (verdict.Record.Rejection is not { } rejection || rejected.Count == MostLines)
            return;
        var line = verdict.Record.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        rejected.Add($"{verdict.Record.File}{line}: {EnumName.Of(rejection.Code)}: {rejection.Detail}");
    }

    private static string Summary(ImportProgress outcome) => outcome.Done == outcome.Rejected
        ? "Nothing of this could be imported."
        : string.Create(CultureInfo.InvariantCulture, $"{outcome.Done - outcome.Rejected} records of this are in the archive; {outcome.Rejected} are not:");
}
