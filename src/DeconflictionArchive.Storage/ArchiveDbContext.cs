using System.Text.Json;
using DeconflictionArchive.Storage.Access;
using DeconflictionArchive.Storage.Changes;
using DeconflictionArchive.Storage.Channels;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Corrections;
using DeconflictionArchive.Storage.Imports;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace DeconflictionArchive.Storage;

/// <summary>The tables as queries see them. It reads only; the stores write by COPY.</summary>
public sealed class ArchiveDbContext(DbContextOptions<ArchiveDbContext> options) : DbContext(options)
{
    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<ReportReadingRow> Readings => Set<ReportReadingRow>();

    public DbSet<ReportOriginalRow> Originals => Set<ReportOriginalRow>();

    public DbSet<ProvenanceRow> Provenances => Set<ProvenanceRow>();

    public DbSet<IncidentRow> Incidents => Set<IncidentRow>();

    public DbSet<IncidentPlaceRow> IncidentPlaces => Set<IncidentPlaceRow>();

    public DbSet<IncidentPartyRow> IncidentParties => Set<IncidentPartyRow>();

    public DbSet<IncidentChannelRow> IncidentChannels => Set<IncidentChannelRow>();

    public DbSet<IncidentChannelStateRow> IncidentChannelStates => Set<IncidentChannelStateRow>();

    public DbSet<IncidentSourceRow> IncidentSources => Set<IncidentSourceRow>();

    public DbSet<ReportIncidentRow> ReportIncidents => Set<ReportIncidentRow>();

    public DbSet<ToldEventRow> ToldEvents => Set<ToldEventRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<QuantityRow> Quantities => Set<QuantityRow>();

    public DbSet<ChannelUseRow> ChannelUses => Set<ChannelUseRow>();

    public DbSet<ImportRow> Imports => Set<ImportRow>();

    public DbSet<ImportVerdictRow> ImportVerdicts => Set<ImportVerdictRow>();

    public DbSet<ImportUploadRow> ImportUploads => Set<ImportUploadRow>();

    public DbSet<ImportUploadFileRow> ImportUploadFiles => Set<ImportUploadFileRow>();

    public DbSet<ImportUploadPartRow> ImportUploadParts => Set<ImportUploadPartRow>();

    public DbSet<AccessKeyRow> AccessKeys => Set<AccessKeyRow>();

    public DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    /// <summary>Settings for a context over a data source; a pool or a factory may share them.</summary>
    public static DbContextOptions<ArchiveDbContext> Over(NpgsqlDataSource source) => Configure(new DbContextOptionsBuilder<ArchiveDbContext>(), source).Options;

    public static DbContextOptionsBuilder<ArchiveDbContext> Configure(DbContextOptionsBuilder<ArchiveDbContext> builder, NpgsqlDataSource source) =>
        (DbContextOptionsBuilder<ArchiveDbContext>)Configure((DbContextOptionsBuilder)builder, source);

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder, NpgsqlDataSource source) =>
        builder.UseNpgsql(source).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var type in EnumeratedTypes.All)
            configurationBuilder.Properties(type).HaveConversion(EnumeratedTypes.ConverterOf(type));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ReportRow>(table =>
        {
            table.HasKey(report => report.Id);
            table.Property(report => report.Ordinal).UseIdentityAlwaysColumn();
        });
        modelBuilder.Entity<ReportReadingRow>(table =>
        {
            table.HasKey(reading => reading.Report);
            Json(table.Property(reading => reading.Reading));
        });
        modelBuilder.Entity<ReportOriginalRow>().HasKey(original => original.Sha256);
        modelBuilder.Entity<ProvenanceRow>(table =>
        {
            table.Property(provenance => provenance.Id).UseIdentityAlwaysColumn();
            Json(table.Property(provenance => provenance.Metadata));
        });
        modelBuilder.Entity<IncidentRow>(table => Json(table.Property(incident => incident.Casualties)));
        modelBuilder.Entity<IncidentPlaceRow>().HasKey(place => new { place.Incident, place.Place });
        modelBuilder.Entity<IncidentPartyRow>().HasKey(party => new { party.Incident, party.Party, party.Role });
        modelBuilder.Entity<IncidentChannelRow>().HasKey(channel => new { channel.Incident, channel.Channel });
        modelBuilder.Entity<IncidentChannelStateRow>().HasKey(state => new { state.Incident, state.Ordinal });
        modelBuilder.Entity<IncidentSourceRow>().HasKey(source => new { source.Incident, source.Address });
        modelBuilder.Entity<ReportIncidentRow>(table =>
        {
            table.HasKey(link => new { link.Report, link.Incident });
            Json(table.Property(link => link.Reasons));
        });
        modelBuilder.Entity<ToldEventRow>(table =>
        {
            table.HasKey(told => new { told.Report, told.Ordinal });
            Json(table.Property(told => told.Told));
        });
        modelBuilder.Entity<ClaimRow>().HasKey(claim => claim.Id);
        modelBuilder.Entity<QuantityRow>().HasKey(quantity => new { quantity.Report, quantity.Ordinal });
        modelBuilder.Entity<ChannelUseRow>().HasKey(use => new { use.Report, use.Ordinal });
        modelBuilder.Entity<ImportRow>().Property(import => import.Id).UseIdentityAlwaysColumn();
        modelBuilder.Entity<ImportVerdictRow>().Property(verdict => verdict.Id).UseIdentityAlwaysColumn();
        modelBuilder.Entity<ImportUploadRow>(table =>
        {
            table.HasKey(upload => upload.Import);
            table.Property(upload => upload.Import).ValueGeneratedNever();
            Json(table.Property(upload => upload.Metadata));
        });
        modelBuilder.Entity<ImportUploadFileRow>().HasKey(file => new { file.Import, file.Ordinal });
        modelBuilder.Entity<ImportUploadPartRow>().HasKey(part => new { part.Import, part.File, part.Part });
        modelBuilder.Entity<AccessKeyRow>().Property(key => key.Id).UseIdentityAlwaysColumn();
        modelBuilder.Entity<CorrectionRow>().Property(correction => correction.Id).UseIdentityAlwaysColumn();
        modelBuilder.Entity<ChangeRow>(table =>
        {
            table.HasKey(change => change.Position);
            table.Property(change => change.Position).UseIdentityAlwaysColumn();
        });
        NameAsInTheScripts(modelBuilder);
    }

    // TextSha256 is text_sha256: EF's own names would be those of the classes.
    private static void NameAsInTheScripts(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            var name = entity.ClrType.Name;
            entity.SetTableName(SnakeCase(name[..^"Row".Length]));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static void Json<T>(PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(
            new ValueConverter<T, string>(value => StoredJson.Write(value), json => StoredJson.Read<T>(json)),
            new ValueComparer<T>(false));
}
