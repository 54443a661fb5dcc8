using System.Diagnostics;
using DeconflictionArchive.Api.Problems;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Filters;
using Serilog.Formatting.Json;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>
/// Structured logs through Serilog, and one line for each request. Everything that Serilog.AspNetCore would do is in this
/// file, so that the day it can be restored the swap is this file.
/// </summary>
public static partial class Logging
{
    private const string TextTemplate = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Levels are read from "Serilog", the shape of a line from "Logs:Format": text (default) or json.</summary>
    public static void Use(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILoggerFactory>(_ => new SerilogLoggerFactory(Create(builder.Configuration), dispose: true));
    }

    public static void UseRequestLog(this IApplicationBuilder app) => app.UseMiddleware<RequestLog>();

    private const string HostSource = "Microsoft.Extensions.Hosting.Internal.Host";

    private static Logger Create(ConfigurationManager configuration)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // Why it cannot start is thrown as well, and the verb says it in one sentence.
            .MinimumLevel.Override(HostSource, LogEventLevel.Fatal)
            // Work in the background that a start which failed cancelled before it had begun is no fault of its own.
            .Filter.ByExcluding(told => told.Exception is OperationCanceledException && Matching.FromSource(HostSource)(told))
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext();
        // To the error stream, so that what a verb answers on the output stream can be piped.
        return configuration["Logs:Format"] == "json"
            ? logger.WriteTo.Console(new JsonFormatter(renderMessage: true), standardErrorFromLevel: LogEventLevel.Verbose).CreateLogger()
            : logger.WriteTo.Console(outputTemplate: TextTemplate, standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: System.Globalization.CultureInfo.InvariantCulture).CreateLogger();
    }

    private sealed partial class RequestLog(RequestDelegate next, ILoggerFactory loggers)
    {
        private readonly ILogger _log = loggers.CreateLogger("DeconflictionArchive.Requests");

        public async Task InvokeAsync(HttpContext context)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                if (_log.IsEnabled(LogLevel.Information))
                {
                    // The address as it came, percent signs and all: nothing in it can break the line.
                    var address = context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
                    Answered(_log, context.Request.Method, address, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds, ProblemResponse.TraceIdOf(context));
                }
            }
        }

        [LoggerMessage(1001, LogLevel.Information, "{Method} {Address} {Status} in {Elapsed:0.0} ms {TraceId}")]
        private static partial void Answered(ILogger log, string method, string address, int status, double elapsed, string traceId);
    }
}
