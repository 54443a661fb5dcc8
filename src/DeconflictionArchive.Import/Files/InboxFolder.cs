using System.Globalization;

namespace DeconflictionArchive.Import.Files;

/// <summary>
/// A folder into which reports are laid to be imported. What is ready is moved to "working", and from there to "done" or
/// "rejected": a file is in one place at any moment, and what an ended program left in "working" is found again. Hidden files,
/// and those whose names say that they are being written, are left alone.
/// </summary>
public sealed class InboxFolder
{
    private static readonly string[] Unfinished = [".part", ".partial", ".tmp", ".crdownload", ".download"];
    private static readonly string[] Own = ["working", "done", "rejected"];

    private readonly string _folder;
    private Dictionary<string, Signature> _seen = new(StringComparer.Ordinal);

    private InboxFolder(string folder) => _folder = folder;

    /// <summary>Makes the folder where it is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static InboxFolder Open(string folder)
    {
        foreach (var part in Own)
            Directory.CreateDirectory(Path.Combine(folder, part));
        return new InboxFolder(folder);
    }

    /// <summary>What an ended program was working on.</summary>
    public IReadOnlyList<string> LeftBehind() => [.. Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "working")).Order(StringComparer.Ordinal)];

    /// <summary>Takes what has lain there unchanged since the last look.</summary>
    /// <returns>Paths in "working".</returns>
    public IReadOnlyList<string> TakeReady()
    {
        var now = new Dictionary<string, Signature>(StringComparer.Ordinal);
        foreach (var entry in Directory.EnumerateFileSystemEntries(_folder).Where(IsForUs))
            now[entry] = Signature.Of(entry);
        var ready = now.Where(pair => _seen.TryGetValue(pair.Key, out var before) && before == pair.Value).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        _seen = now;
        return [.. ready.Select(entry => Move(entry, "working"))];
    }

    public void MoveToDone(string working) => Move(working, "done");

    /// <param name="note">Why, one line a record; written beside it before it is moved, so that no rejected file lacks its note.</param>
    public void MoveToRejected(string working, IEnumerable<string> note)
    {
        var place = FreePlace(working, "rejected");
        File.WriteAllLines(place + ".why.txt", note);
        Directory.Move(working, place);
    }

    private string Move(string entry, string part)
    {
        var place = FreePlace(entry, part);
        Directory.Move(entry, place);
        return place;
    }

    // What came under the same name before stays.
    private string FreePlace(string entry, string part)
    {
        var name = Path.GetFileName(entry);
        var place = Path.Combine(_folder, part, name);
        for (var number = 2; Path.Exists(place) || Path.Exists(place + ".why.txt"); number++)
            place = Path.Combine(_folder, part, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}~{number}{Path.GetExtension(name)}"));
        return place;
    }

    private static bool IsForUs(string entry)
    {
        var name = Path.GetFileName(entry);
        return !name.StartsWith('.')
            && !Own.Contains(name, StringComparer.OrdinalIgnoreCase)
            && !Array.Exists(Unfinished, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    // A file that is being written changes by one of these; so does a folder into which files are being put.
    private readonly record struct Signature(int Files, long Bytes, DateTime LatestWrite)
    {
        public static Signature Of(string entry)
        {
            var files = Directory.Exists(entry)
                ? new DirectoryInfo(entry).EnumerateFiles("*", SearchOption.AllDirectories)
                : [new FileInfo(entry)];
            var signature = new Signature(0, 0, default);
            foreach (var file in files)
            {
                var written = file.LastWriteTimeUtc;
                signature = new Signature(signature.Files + 1, signature.Bytes + file.Length, written > signature.LatestWrite ? written : signature.LatestWrite);
            }

            return signature;
        }
    }
}
