using System.Net;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

[Collection("samples served")]
public sealed class HttpFileTests(SampleArchive archive)
{
    public static TheoryData<string> Requests { get; } = [.. Read()];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Every_request_of_the_file_is_answered(string address)
    {
        using var answer = await archive.Client.GetAsync(address);
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.MovedPermanently);
    }

    [Fact]
    public void The_file_has_every_route()
    {
        var paths = Read().Select(address => address.Split('?')[0].Split('/')).ToList();
        var templates = archive.Served.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Select(action => "/" + action.AttributeRouteInfo!.Template);
        templates.Where(template => !paths.Exists(path => Fits(path, template.Split('/')))).ShouldBeEmpty();
    }

    private static bool Fits(string[] path, string[] template) =>
        path.Length == template.Length && path.Zip(template).All(pair => pair.Second == "{id}" || pair.First == pair.Second);

    private static IEnumerable<string> Read()
    {
        var variables = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "archive.http")))
        {
            if (line.StartsWith('@') && line.Split(" = ") is [var name, var value])
                variables[name[1..]] = name == "@host" ? "" : value;
            else if (line.StartsWith("GET ", StringComparison.Ordinal))
                yield return Fill(Fill(line[4..]));
        }

        string Fill(string address) => variables.Aggregate(address, (filled, variable) => filled.Replace($"{{{{{variable.Key}}}}}", variable.Value, StringComparison.Ordinal));
    }
}
