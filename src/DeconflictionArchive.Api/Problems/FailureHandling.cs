using System.Globalization;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Problems;

/// <summary>Turns what an action could not foresee into a problem: a body over its limit, a database away, a fault of ours.</summary>
public sealed partial class FailureHandling(RequestDelegate next, ILogger<FailureHandling> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, error);
        }
        catch (Exception error)
        {
            // Half an answer is out: the only honest end is a broken connection.
            BrokenOff(error, context.Request.Path);
            context.Abort();
        }
    }

    private Task AnswerAsync(HttpContext context, Exception error)
    {
        if (error is BadInputException input)
            return ProblemResponse.WriteAsync(context, input.Errors.Kind, errors: input.Errors.ToDictionary());
        var kind = KindOf(error);
        if (kind == ProblemKind.Internal)
            Failed(error, context.Request.Path);
        else if (kind.Status == StatusCodes.Status503ServiceUnavailable)
            DatabaseFailed(kind.Code, error.Message);
        if (kind == ProblemKind.DatabaseAway)
            context.Response.Headers.RetryAfter = ProblemKind.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return ProblemResponse.WriteAsync(context, kind);
    }

    private static ProblemKind KindOf(Exception error) => error switch
    {
        BadHttpRequestException bad => ProblemKind.OfStatus(bad.StatusCode),
        _ => DatabaseFailure.Of(error) switch
        {
            DatabaseFailureKind.Away or DatabaseFailureKind.DiskFull => ProblemKind.DatabaseAway,
            DatabaseFailureKind.TooSlow => ProblemKind.TooSlow,
            _ => ProblemKind.Internal,
        },
    };

    [LoggerMessage(1101, LogLevel.Error, "Failed to answer {Path}")]
    private partial void Failed(Exception error, string path);

    [LoggerMessage(1102, LogLevel.Warning, "The database could not answer: {Kind}: {Reason}")]
    private partial void DatabaseFailed(string kind, string reason);

    [LoggerMessage(1103, LogLevel.Error, "Broke off the answer to {Path}")]
    private partial void BrokenOff(Exception error, string path);
}
