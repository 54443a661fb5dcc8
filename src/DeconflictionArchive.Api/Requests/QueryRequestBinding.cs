using DeconflictionArchive.Api.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace DeconflictionArchive.Api.Requests;

/// <summary>Lets the request objects of the archive read themselves.</summary>
public sealed class QueryRequestBinding : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        IsQueryRequest(context.Metadata.ModelType)
            ? (IModelBinder)Activator.CreateInstance(typeof(Binder<>).MakeGenericType(context.Metadata.ModelType))!
            : null;

    public static bool IsQueryRequest(Type type) =>
        Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQueryRequest<>));

    /// <summary>What is wrong with the request, found while it was bound.</summary>
    public static IActionResult Refuse(ActionContext context) =>
        context.HttpContext.Items[typeof(InputErrors)] is InputErrors errors
            ? new ProblemResult(errors.Kind, errors: errors.ToDictionary())
            : new ProblemResult(ProblemKind.BadRequest);

    private sealed class Binder<T> : IModelBinder
        where T : IQueryRequest<T>
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var http = bindingContext.HttpContext;
            var names = await http.RequestServices.GetRequiredService<KnownNamesCache>().GetAsync(http.RequestAborted);
            var query = new QueryReader(http.Request.Path, RawQuery.Parse(http.Request.QueryString.Value), T.Accepted);
            var request = T.Read(query, names);
            if (query.Errors.Any)
            {
                http.Items[typeof(InputErrors)] = query.Errors;
                bindingContext.ModelState.AddModelError("", "Bad input.");
            }

            // It has validated itself; looking through all it holds once more is a part of every answer's cost.
            bindingContext.ValidationState.Add(request, new ValidationStateEntry { SuppressValidation = true });
            bindingContext.Result = ModelBindingResult.Success(request);
        }
    }
}

/// <summary>Refuses parameters at addresses that take none: nothing a caller asks for is ignored.</summary>
public sealed class NoParameters : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (!request.QueryString.HasValue || context.ActionDescriptor.Parameters.Any(parameter => QueryRequestBinding.IsQueryRequest(parameter.ParameterType)))
            return;
        var query = new QueryReader(request.Path, RawQuery.Parse(request.QueryString.Value), []);
        if (query.Errors.Any)
            context.Result = new ProblemResult(ProblemKind.BadInput, errors: query.Errors.ToDictionary());
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
