using System.Globalization;

namespace DeconflictionArchive.Import.Files;

/// <summary>Files written under the names they were imported with, never outside the folder, never one over another.</summary>
public sealed class ExportFolder(string folder)
{
    private const int MaxNameLength = 200; // of most file systems' 255 bytes, with room for a number

    private static readonly char[] Unsafe = [.. Path.GetInvalidFileNameChars().Union([':', '*', '?', '"', '<', '>', '|', '\\'])];

    public int Written { get; private set; }

    /// <param name="name">With "/" between folders; a part a file system would not take is changed.</param>
    public async Task WriteAsync(string name, byte[] bytes, CancellationToken cancellation)
    {
        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Safe).ToArray();
        var path = Path.Combine([folder, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var number = 2; Path.Exists(path); number++)
        {
            var last = parts[^1];
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(last)}~{number}{Path.GetExtension(last)}");
            path = Path.Combine([folder, .. parts[..^1], numbered]);
        }

        await File.WriteAllBytesAsync(path, bytes, cancellation);
        Written++;
    }

    // A leading dot would hide the file from the next import, or climb out of the folder.
    private static string Safe(string part)
    {
        var safe = string.Concat(part.Select(unit => char.IsControl(unit) || Unsafe.Contains(unit) ? '_' : unit)).TrimStart('.');
        return safe.Length switch { 0 => "_", > MaxNameLength => safe[^MaxNameLength..], _ => safe };
    }
}
