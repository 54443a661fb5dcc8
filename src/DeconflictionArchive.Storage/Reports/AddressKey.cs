using System.Security.Cryptography;
using System.Text;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>What of an address tells one page from another: two addresses with the same key are of the same page.</summary>
public static class AddressKey
{
    // An index takes no key over 2,700 bytes.
    private const int MaxLength = 600;

    // Parameters that say how a reader came and never which page it is: https://en.wikipedia.org/wiki/UTM_parameters and the
    // click ids of the big networks.
    private const string CampaignPrefix = "utm_";
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "_ga", "ocid", "wbraid", "gbraid",
    };

    /// <returns>Null for what is no address of a single page: an outlet's front page changes every hour.</returns>
    public static string? Of(string? address)
    {
        if (address is null || !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            return null;
        var path = uri.AbsolutePath.TrimEnd('/');
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => !IsTracking(parameter)));
        if (path.Length == 0 && query.Length == 0)
            return null;

        // With or without encryption it is the same page.
        var port = uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}");
        var key = new StringBuilder(uri.IdnHost.ToLowerInvariant()).Append(port).Append(UpperEscapes(path));
        if (query.Length > 0)
            key.Append('?').Append(UpperEscapes(query));
        return key.Length <= MaxLength ? key.ToString() : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())));
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        return name.StartsWith(CampaignPrefix, StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
    }

    // "%d8" and "%D8" are the same octet: https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.1
    private static string UpperEscapes(string escaped) => string.Create(escaped.Length, escaped, static (into, from) =>
    {
        for (var index = 0; index < from.Length; index++)
        {
            var isEscape = (index >= 1 && from[index - 1] == '%') || (index >= 2 && from[index - 2] == '%');
            into[index] = isEscape ? char.ToUpperInvariant(from[index]) : from[index] == '\0' ? '_' : from[index];
        }
    });
}
