using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace DeconflictionArchive.Api.OpenApi;

/// <summary>The description of the interface for programs, and the page that shows it to people.</summary>
public static class OpenApiDocument
{
    private static readonly string[] Commented = ["archive", "DeconflictionArchive.Storage", "DeconflictionArchive.Search", "DeconflictionArchive.Analysis"];

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IApiDescriptionProvider, RequestObjects>();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Deconfliction Archive",
                Version = "v1",
                Description = "News reports on how armed forces in Syria told each other of their operations, by incident, channel, party and claim.",
            });
            foreach (var project in Commented)
            {
                if (Path.Combine(AppContext.BaseDirectory, project + ".xml") is var comments && File.Exists(comments))
                    swagger.IncludeXmlComments(comments, includeControllerXmlComments: project == "archive");
            }

            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.CustomSchemaIds(SchemaId);
            swagger.CustomOperationIds(operation => operation.ActionDescriptor is ControllerActionDescriptor action ? action.ControllerName + action.ActionName : null);
            swagger.SchemaFilter<NullableProperties>();
            swagger.OperationFilter<QueryParameters>();
            swagger.OperationFilter<Answers>();
            swagger.OperationFilter<KeyedOperations>();
            swagger.AddSecurityDefinition(KeyedOperations.Scheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A key made by the verb keys; only what writes needs one.",
            });
        });
    }

    public static void Use(IApplicationBuilder app)
    {
        app.UseSwagger(swagger => swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(page =>
        {
            page.SwaggerEndpoint("v1/swagger.json", "Deconfliction Archive");
            page.DocumentTitle = "Deconfliction Archive: the HTTP interface";
        });
    }

    // ListResponse<IncidentResponse> is an IncidentList to its readers.
    private static string SchemaId(Type type)
    {
        var name = type.IsGenericType ? SchemaId(type.GetGenericArguments()[0]) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] : type.Name;
        return name.EndsWith("Response", StringComparison.Ordinal) ? name[..^"Response".Length] : name;
    }
}
