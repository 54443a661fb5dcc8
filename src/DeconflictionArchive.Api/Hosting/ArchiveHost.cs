using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Health;
using DeconflictionArchive.Api.Imports;
using DeconflictionArchive.Api.OpenApi;
using DeconflictionArchive.Api.Problems;
using DeconflictionArchive.Api.Reports;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Api.Stats;
using DeconflictionArchive.Import;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Access;
using DeconflictionArchive.Storage.Changes;
using DeconflictionArchive.Storage.Channels;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Imports;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>The web application: what it is made of, and what every request passes through, in order.</summary>
public static class ArchiveHost
{
    private const int MaxAddressBytes = 32_768; // a question with every filter given many times, percent-encoded

    public static WebApplicationBuilder CreateBuilder(params string[] configuration)
    {
        // Settings and the page lie beside the program, whatever folder it was started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = configuration, ContentRootPath = AppContext.BaseDirectory });
        Logging.Use(builder);
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder, ArchiveDataSources sources, string urls)
    {
        var access = AccessOptions.Read(builder.Configuration);
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = access.MaxBodyBytes;
            kestrel.Limits.MaxRequestLineSize = MaxAddressBytes;
        });

        var services = builder.Services;
        // Signals are the verbs' business: they stop the database too.
        services.AddSingleton<IHostLifetime, NoLifetime>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new ProgramStart(TimeProvider.System.GetUtcNow()));
        services.AddSingleton(PublicAddress.Read(builder.Configuration));
        access.AddTo(services);
        AddArchive(services, sources, SearchEngine.Read(builder.Configuration, sources));
        AddImports(services, sources);
        AddControllers(services);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // nothing the archive answers is secret
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/x-ndjson", "application/geo+json", "application/atom+xml", "application/problem+json", "text/csv"];
        });
        services.AddSingleton<PageFiles>();
        OpenApiDocument.AddTo(services);
        if (builder.Configuration.GetValue("WarmUp", true))
            services.AddHostedService<WarmUp>();

        var app = builder.Build();
        Use(app, access);
        return app;
    }

    // Everything here reads, through the role that can do nothing else.
    private static void AddArchive(IServiceCollection services, ArchiveDataSources sources, FollowedIndex? index)
    {
        services.AddSingleton(new ArchiveStateQueries(sources));
        services.AddSingleton(new ChangeQueries(sources));
        services.AddSingleton(new IncidentQueries(sources));
        services.AddSingleton(new ClaimQueries(sources));
        services.AddSingleton(new ChannelQueries(sources));
        services.AddSingleton(new ReportQueries(sources.Reader));
        services.AddSingleton(new ReportCardQueries(sources));
        services.AddSingleton(new CopyFamilyQueries(sources));
        services.AddSingleton(new RevisionQueries(sources));
        services.AddSingleton(new ReportSearch(sources, index));
        if (index is not null)
            services.AddHostedService(services => ActivatorUtilities.CreateInstance<IndexFollowing>(services, index));
        services.AddSingleton<ReportLists>();
        services.AddSingleton<LexiconCounts>();
        services.AddSingleton<KnownNamesCache>();
        services.AddSingleton(services => new Readiness(services.GetRequiredService<ArchiveStateQueries>(), sources, index));
    }

    // What writes over HTTP goes through the writer's role, and needs a key.
    private static void AddImports(IServiceCollection services, ArchiveDataSources sources)
    {
        services.AddSingleton(services => new AccessKeys(sources.Writer, services.GetRequiredService<TimeProvider>()));
        services.AddSingleton(services => new ImportUploads(sources.Writer, services.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new ImportQueries(sources));
        services.AddSingleton(services => new AcceptedImports(sources, services.GetRequiredService<TimeProvider>()));
        services.AddHostedService(services => ActivatorUtilities.CreateInstance<InboxWatch>(services, sources));
        services.AddSingleton<ImportQueue>();
        services.AddHostedService(services => services.GetRequiredService<ImportQueue>());
    }

    private static void AddControllers(IServiceCollection services) => services
        .AddControllers(mvc =>
        {
            mvc.ModelBinderProviders.Insert(0, new QueryRequestBinding());
            // Parameters come in the address alone; a form is an upload, read by who takes it.
            mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.Filters.Add<NoParameters>();
            mvc.Filters.Add<LastModified>();
            mvc.OutputFormatters.Clear();
            mvc.OutputFormatters.Add(new JsonAnswer());
            mvc.ReturnHttpNotAcceptable = true;
        })
        .AddApplicationPart(typeof(ArchiveHost).Assembly) // also when another program hosts it, as tests do
        .AddJsonOptions(json => ArchiveJson.Configure(json.JsonSerializerOptions))
        .ConfigureApiBehaviorOptions(api =>
        {
            api.SuppressMapClientErrors = true;
            api.InvalidModelStateResponseFactory = QueryRequestBinding.Refuse;
        });

    private static void Use(WebApplication app, AccessOptions access)
    {
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseMiddleware<FailureHandling>();
        app.UseProblemPages();
        app.UseCors();
        app.UseRateLimiter();
        app.UseBodyRefusals(access);
        app.UsePageViews();
        app.UseResponseCompression();
        OpenApiDocument.Use(app);
        app.UseHead();
        app.UseRouting();
        app.MapControllers();
        app.MapMetrics();
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
