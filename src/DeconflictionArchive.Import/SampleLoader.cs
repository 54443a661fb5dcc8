using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Import;

/// <summary>Fills an archive that has no report yet with the samples, so that a newcomer has something to look at.</summary>
public static class SampleLoader
{
    /// <param name="folder">The samples; a folder that is not there brings nothing.</param>
    /// <returns>What was loaded; null when the archive already has reports, or another program is filling it.</returns>
    public static async Task<ImportProgress?> LoadIntoEmptyAsync(
        ArchiveDataSources archive, string folder, TimeProvider time, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder) || await new ReportQueries(archive.Writer).AnyAsync(cancellation))
            return null;
        try
        {
            return await new ImportPipeline(archive, time, onProgress: progress).RunAsync([folder], new ImportOptions { Origin = "samples" }, cancellation);
        }
        catch (WriterBusyException)
        {
            return null;
        }
    }
}
