using DeconflictionArchive.Api.Access;
using DeconflictionArchive.Api.Requests;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DeconflictionArchive.Api.Answers;

/// <summary>
/// Says when the archive last changed, or when this program began to serve where that is later; taken before an answer is read,
/// so that no answer is older than it says.
/// </summary>
public sealed class LastModified(KnownNamesCache names, ProgramStart start, TimeProvider time) : IAsyncActionFilter
{
    // The header counts whole seconds: a second that may see another change says nothing.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        // What needs a key changes without the archive changing, as an import under way does.
        var isPublic = !context.ActionDescriptor.EndpointMetadata.OfType<RequiresRightAttribute>().Any();
        if (isPublic && context.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            var changed = (await names.GetAsync(context.HttpContext.RequestAborted)).State.ChangedAt ?? start.At;
            var modified = changed > start.At ? changed : start.At;
            // Rounded up, or a change within the second would be later than its own header.
            if (time.GetUtcNow() - modified > Settled)
                context.HttpContext.Response.GetTypedHeaders().LastModified = DateTimeOffset.FromUnixTimeSeconds(modified.ToUnixTimeSeconds() + 1);
        }

        await next();
    }
}
