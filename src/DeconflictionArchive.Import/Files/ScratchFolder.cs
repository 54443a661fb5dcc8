using System.Globalization;

namespace DeconflictionArchive.Import.Files;

/// <summary>A folder for files that are needed for a while; gone when disposed of.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("archive-");

    public string PathOf(int number) => Path.Combine(_folder.FullName, number.ToString(CultureInfo.InvariantCulture));

    public void Dispose() => _folder.Delete(recursive: true);
}
