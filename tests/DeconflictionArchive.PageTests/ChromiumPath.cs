namespace DeconflictionArchive.PageTests;

/// <summary>Where the system's Chromium is; ARCHIVE_CHROMIUM names another.</summary>
internal static class ChromiumPath
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

    public static string Find() => Environment.GetEnvironmentVariable("ARCHIVE_CHROMIUM") ?? Places.FirstOrDefault(File.Exists) ?? Places[0];
}
