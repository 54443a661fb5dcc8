using DeconflictionArchive.Api.Requests;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace DeconflictionArchive.Api.OpenApi;

/// <summary>Keeps the insides of request objects out of the document: what they take, they say themselves (<see cref="QueryParameters"/>).</summary>
public sealed class RequestObjects : IApiDescriptionProvider
{
    public int Order => 0; // after the framework's own, at -1000

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var description in context.Results)
        {
            var inside = description.ParameterDescriptions.Where(parameter => QueryRequestBinding.IsQueryRequest(parameter.ParameterDescriptor.ParameterType)).ToList();
            inside.ForEach(parameter => description.ParameterDescriptions.Remove(parameter));
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }
}
