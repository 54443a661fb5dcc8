namespace DeconflictionArchive.Api.Answers;

/// <summary>
/// Where the archive is reached from outside: ARCHIVE_PUBLIC_URL. Never taken from a request, whose Host header is whatever the caller wrote.
/// </summary>
/// <param name="Base">Without a slash at its end; null when it is not configured, and links are relative.</param>
public sealed record PublicAddress(string? Base)
{
    public const string Setting = "ARCHIVE_PUBLIC_URL";

    /// <exception cref="InvalidOperationException">The setting is no address of a site.</exception>
    public static PublicAddress Read(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } written)
            return new PublicAddress((string?)null);
        return Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "", UserInfo: "" }
            ? new PublicAddress(address.AbsoluteUri.TrimEnd('/'))
            : throw new InvalidOperationException($"{Setting} is \"{written}\"; an address such as https://archive.example is expected, without a question mark.");
    }
}
