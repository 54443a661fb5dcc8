using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>The media and agencies the archive knows, with their names and addresses.</summary>
public sealed class OutletLexicon
{
    private readonly Dictionary<string, Outlet> _outletsById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agency> _agenciesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outlet> _byDomain = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Outlet> _byName = new(StringComparer.Ordinal);

    private OutletLexicon()
    {
        Agencies = [.. LexiconFile.Read("agencies.tsv").Select(ReadAgency)];
        Outlets = [.. LexiconFile.Read("outlets.tsv").Select(ReadOutlet)];
        foreach (var outlet in Outlets)
        {
            foreach (var name in outlet.Names.Prepend(outlet.NameEn).Prepend(outlet.NameAr))
                _byName.TryAdd(Key(name), outlet);
        }
    }

    public static OutletLexicon Shared { get; } = new();

    public IReadOnlyList<Outlet> Outlets { get; }

    public IReadOnlyList<Agency> Agencies { get; }

    internal NameTable<OutletName> OutletNames { get; } = new(LayoutWord.Outlet);

    internal NameTable<AgencyName> AgencyNames { get; } = new(LayoutWord.Agency);

    public Outlet? FindOutlet(string id) => _outletsById.GetValueOrDefault(id);

    public Agency? FindAgency(string id) => _agenciesById.GetValueOrDefault(id);

    /// <summary>The outlet an address or a bare domain belongs to: "https://www.enabbaladi.net/archives/1" is Enab Baladi's.</summary>
    public Outlet? FindByAddress(string address)
    {
        var host = HostOf(address);
        while (host.Length > 0)
        {
            if (_byDomain.TryGetValue(host, out var outlet))
                return outlet;
            var dot = host.IndexOf('.', StringComparison.Ordinal);
            host = dot < 0 ? "" : host[(dot + 1)..];
        }

        return null;
    }

    /// <summary>The outlet of exactly this name, in any spelling and with or without صحيفة, قناة and the like.</summary>
    public Outlet? FindByName(string name)
    {
        var words = NameTable<OutletName>.Words(name);
        if (_byName.TryGetValue(string.Join(' ', words), out var outlet))
            return outlet;
        return words.Length > 1 && LayoutWords.Shared.Is(LayoutWord.MediaHead, words[0])
            ? _byName.GetValueOrDefault(string.Join(' ', words[1..]))
            : null;
    }

    private static string Key(string name) => string.Join(' ', NameTable<OutletName>.Words(name));

    private static string HostOf(string address)
    {
        var host = address.Trim();
        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            host = host[(scheme + 3)..];
        var end = host.AsSpan().IndexOfAny("/?#:");
        if (end >= 0)
            host = host[..end];
        var at = host.LastIndexOf('@');
        return (at >= 0 ? host[(at + 1)..] : host).TrimEnd('.');
    }

    private Agency ReadAgency(LexiconRow row)
    {
        var agency = new Agency(
            row["id"], row["ar"], row["en"], row["country"], [.. row.Values("names"), .. row.Values("guarded")], row["outlet"] is { Length: > 0 } outlet ? outlet : null);
        _agenciesById.Add(agency.Id, agency);
        var house = row["house"] switch
        {
            "own" => HouseForm.Any,
            "dated" => HouseForm.DatedDateline,
            "dateline" => HouseForm.Dateline,
            _ => HouseForm.None,
        };
        var notAfter = row.Values("not_after").Select(ArabicFolding.Fold).ToHashSet(StringComparer.Ordinal);
        foreach (var name in row.Values("names"))
            AgencyNames.Add(name, new AgencyName(agency, false, house, notAfter), particles: true);
        foreach (var name in row.Values("guarded"))
            AgencyNames.Add(name, new AgencyName(agency, true, house, notAfter), particles: true);
        return agency;
    }

    private Outlet ReadOutlet(LexiconRow row)
    {
        var outlet = new Outlet(
            row["id"],
            row["ar"],
            row["en"],
            row["kind"] switch
            {
                "newspaper" => OutletKind.Newspaper,
                "magazine" => OutletKind.Magazine,
                "tv" => OutletKind.Television,
                "radio" => OutletKind.Radio,
                "agency" => OutletKind.Agency,
                "monitor" => OutletKind.Monitor,
                _ => OutletKind.Site,
            },
            row["country"],
            row["arabic"] == "yes",
            [.. row.Values("names"), .. row.Values("guarded")],
            row.Values("domains"));
        _outletsById.Add(outlet.Id, outlet);
        foreach (var domain in outlet.Domains)
            _byDomain.TryAdd(domain, outlet);
        foreach (var name in row.Values("names"))
            OutletNames.Add(name, new OutletName(outlet, false), particles: false);
        foreach (var name in row.Values("guarded"))
            OutletNames.Add(name, new OutletName(outlet, true), particles: false);
        if (IsPlainInEnglish(outlet.NameEn))
            OutletNames.Add(outlet.NameEn, new OutletName(outlet, false), particles: false);
        return outlet;
    }

    // "CNN Arabic" over an Arabic page; a single word may be anything, and a bracket tells two houses of one name apart.
    private static bool IsPlainInEnglish(string name) => name.Contains(' ', StringComparison.Ordinal) && !name.Contains('(', StringComparison.Ordinal);
}

/// <summary>How an agency's own pages begin, so that its credit names the publisher too.</summary>
internal enum HouseForm
{
    None,

    /// <summary>A dateline that keeps the day and puts the agency in brackets: "واشنطن 28 يناير 2016 (شينخوا) --".</summary>
    DatedDateline,

    /// <summary>A dateline of a city and the agency alone: "دمشق-سانا".</summary>
    Dateline,

    Any,
}

/// <param name="Guarded">The name is also a common word, a place or a person.</param>
internal sealed record OutletName(Outlet Outlet, bool Guarded);

/// <param name="NotAfter">Words that give the name another meaning when they stand before it: "لقاح سبوتنيك".</param>
internal sealed record AgencyName(Agency Agency, bool Guarded, HouseForm House, IReadOnlySet<string> NotAfter);
