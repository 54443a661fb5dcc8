using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

[Collection("samples served")]
public sealed class OpenApiTests(SampleArchive archive)
{
    /// <summary>Set to any value, the tests write the examples anew from the answers instead of comparing them.</summary>
    private const string RefreshVariable = "ARCHIVE_REFRESH_EXAMPLES";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string ExampleFolder => Path.Combine(Repository.Root, "src", "DeconflictionArchive.Api", "OpenApi", "Examples");

    public static TheoryData<string> Examples { get; } = [.. Directory.EnumerateFiles(ExampleFolder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    [Fact]
    public async Task The_document_is_of_version_3_1_and_has_every_route()
    {
        var document = await DocumentAsync();
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        var described = Operations(document).Select(operation => operation.Path).ToHashSet();
        var routes = archive.Served.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Select(action => "/" + action.AttributeRouteInfo!.Template)
            .ToList();
        routes.Count.ShouldBeGreaterThan(20);
        routes.ShouldBeSubsetOf(described);
    }

    [Fact]
    public async Task Every_operation_has_a_summary_a_schema_an_example_and_its_problems()
    {
        var document = await DocumentAsync();
        foreach (var (path, operation) in Operations(document))
        {
            operation["summary"]!.GetValue<string>().ShouldNotBeNullOrEmpty(path);
            operation["responses"]!["400"]!["content"]!["application/problem+json"]!["schema"].ShouldNotBeNull(path);
            operation["responses"]!["503"].ShouldNotBeNull(path);
            if (path.EndsWith("/text", StringComparison.Ordinal))
                continue;
            var json = (operation["responses"]!["200"] ?? operation["responses"]!["202"])!["content"]!["application/json"].ShouldNotBeNull(path);
            json["schema"].ShouldNotBeNull(path);
            json["example"].ShouldNotBeNull($"{path}: {operation["operationId"]}");
        }
    }

    [Fact]
    public async Task Every_parameter_is_described()
    {
        foreach (var (path, operation) in Operations(await DocumentAsync()))
        {
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
            {
                if (parameter!["in"]!.GetValue<string>() == "query")
                    parameter["description"]!.GetValue<string>().ShouldNotBeNullOrEmpty(path);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_and_the_real_answer_both_hold_to_the_schema_and_look_alike(string operationId)
    {
        var file = Path.Combine(ExampleFolder, operationId + ".json");
        var example = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        var request = example["request"]!.GetValue<string>();
        var answer = await archive.GetJsonAsync(request);
        if (Environment.GetEnvironmentVariable(RefreshVariable) is { Length: > 0 })
        {
            example = new JsonObject { ["request"] = request, ["answer"] = answer.DeepClone() };
            await File.WriteAllTextAsync(file, example.ToJsonString(Written) + "\n");
        }

        var document = await DocumentAsync();
        var schema = Operations(document).Single(operation => operation.Operation["operationId"]!.GetValue<string>() == operationId).Operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        var validator = new JsonSchema(document);
        validator.Faults(schema, answer).ShouldBeEmpty(request);
        validator.Faults(schema, example["answer"]).ShouldBeEmpty(operationId);
        Members(example["answer"]!).ShouldBeSubsetOf([.. Members(answer), .. Members(example["answer"]!).Where(member => IsOptional(member, answer))]);
    }

    [Theory]
    [InlineData("/api/v1/reports?limit=200&copies=all&facets=source,agency,party,place,channel,incident,month,year", "ReportsList")]
    [InlineData("/api/v1/reports?limit=200&q=%D8%B3%D9%88%D8%B1%D9%8A%D8%A7", "ReportsList")]
    [InlineData("/api/v1/incidents?limit=200", "IncidentsList")]
    [InlineData("/api/v1/claims?limit=200", "ClaimsList")]
    [InlineData("/api/v1/parties?limit=200", "PartiesList")]
    public async Task Every_row_holds_to_the_schema(string request, string operationId)
    {
        var document = await DocumentAsync();
        var schema = Operations(document).Single(operation => operation.Operation["operationId"]!.GetValue<string>() == operationId).Operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        new JsonSchema(document).Faults(schema, await archive.GetJsonAsync(request)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_report_and_every_incident_holds_to_the_schema()
    {
        var document = await DocumentAsync();
        var validator = new JsonSchema(document);
        foreach (var (list, schema) in new[] { ("reports?limit=200&copies=all", "Report"), ("incidents?limit=200", "Incident") })
        {
            foreach (var item in (await archive.GetJsonAsync("/api/v1/" + list))["items"]!.AsArray())
            {
                var id = item!["id"]!.GetValue<string>();
                var one = await archive.GetJsonAsync($"/api/v1/{list.Split('?')[0]}/{id}");
                validator.Faults(document["components"]!["schemas"]![schema]!, one).ShouldBeEmpty(id);
            }
        }
    }

    private Task<JsonNode> DocumentAsync() => archive.GetJsonAsync("/swagger/v1/swagger.json");

    private static IEnumerable<(string Path, JsonNode Operation)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (path.Key, operation.Value!)));

    // What an answer has at all depends on what is read in the samples, which gets better; its outer shape does not.
    private static IEnumerable<string> Members(JsonNode node) => node is JsonObject members ? members.Select(member => member.Key) : [];

    private static bool IsOptional(string member, JsonNode answer) => answer[member] is null && member is "score" or "snippets";
}
