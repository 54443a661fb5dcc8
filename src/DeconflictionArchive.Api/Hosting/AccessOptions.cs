using System.Globalization;
using System.Threading.RateLimiting;
using DeconflictionArchive.Api.Problems;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>Who may ask from where, and how often: section "Access" of the configuration.</summary>
public sealed class AccessOptions
{
    /// <summary>Origins whose pages may read the archive; "*" for all, none by default.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Requests each address may make in a minute; 0 sets no limit.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>Bytes a body may have.</summary>
    public long MaxBodyBytes { get; init; } = 1_000_000;

    /// <summary>Bytes an import may have.</summary>
    public long MaxImportBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    public static AccessOptions Read(IConfiguration configuration) => configuration.GetSection("Access").Get<AccessOptions>() ?? new AccessOptions();

    public void AddTo(IServiceCollection services)
    {
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. Origins])
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .AllowAnyHeader()
            .WithExposedHeaders("ETag", "Last-Modified", "Link", "Retry-After", "X-Total-Count")));
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
            limiter.OnRejected = (rejected, _) => new ValueTask(RejectAsync(rejected.HttpContext, rejected.Lease));
        });
    }

    // Health is asked by machines that would take a refusal for illness.
    private RateLimitPartition<string> Partition(HttpContext context) =>
        RequestsPerMinute <= 0 || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = RequestsPerMinute, Window = TimeSpan.FromMinutes(1) });

    private static Task RejectAsync(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 60;
        context.Response.Headers.RetryAfter = Math.Max(1, wait).ToString(CultureInfo.InvariantCulture);
        return ProblemResponse.WriteAsync(context, ProblemKind.TooManyRequests);
    }
}
