using System.Text.Json;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents;

/// <summary>The known incidents that reports are matched with.</summary>
public sealed class IncidentRegister(IReadOnlyList<RegisterIncident> incidents)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>No incident known: what reading can do on its own.</summary>
    public static IncidentRegister Empty { get; } = new([]);

    public IReadOnlyList<RegisterIncident> Incidents { get; } = incidents;

    /// <summary>The register that ships with the archive.</summary>
    public static IncidentRegister ReadShipped()
    {
        using var stream = LexiconFile.Open("incidents.json");
        return Read(stream);
    }

    /// <exception cref="JsonException">The file is not a list of incidents in the register's shape.</exception>
    public static IncidentRegister Read(Stream stream) =>
        new(JsonSerializer.Deserialize<IReadOnlyList<RegisterIncident>>(stream, Json) ?? []);
}
