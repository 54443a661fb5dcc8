using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DeconflictionArchive.Storage;

/// <summary>The mapping of tables, built once and without a database.</summary>
internal static class ArchiveModel
{
    private static readonly Lazy<IModel> Built = new(Build);

    public static IModel Shared => Built.Value;

    private static IModel Build()
    {
        using var context = new ArchiveDbContext(new DbContextOptionsBuilder<ArchiveDbContext>().UseNpgsql().Options);
        return context.Model;
    }
}
