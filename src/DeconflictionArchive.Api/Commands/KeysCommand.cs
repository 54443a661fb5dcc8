using System.CommandLine;
using System.Globalization;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Access;

namespace DeconflictionArchive.Api.Commands;

/// <summary><c>archive keys add|list|revoke</c>: who may import and correct over HTTP.</summary>
internal static class KeysCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "Whose key it is; said with everything it brings about." };

    private static readonly Option<string[]> Rights = new("--right")
    {
        Description = "What it may do: import, edit, audit. Default: import.",
        HelpName = "RIGHT",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [EnumName.Of(AccessRight.Import)],
    };

    public static Command Create()
    {
        Rights.AcceptOnlyFromAmong([.. EnumName.All<AccessRight>()]);
        var add = new Command("add", "Make a key and print it, this once.") { Name, Rights };
        add.Do(AddAsync);
        var list = new Command("list", "List the keys; what opens is not shown.");
        list.Do(ListAsync);
        var revoke = new Command("revoke", "Take a key out of use.") { Name };
        revoke.Do(RevokeAsync);
        return new Command("keys", "Keys for those who import or correct over HTTP; reading needs none.") { add, list, revoke };
    }

    private static async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var name = parsed.GetValue(Name)!.Trim();
        if (name.Length is 0 or > 100 || name.Any(char.IsControl))
            throw new VerbException(ExitCode.Usage, "A key needs a name of 1 to 100 characters.");
        await using var archive = await OpenArchive.OpenAsync(parsed, new LineProgress(parsed.InvocationConfiguration.Error), cancellation);
        var rights = parsed.GetValue(Rights)!.Select(EnumName.Parse<AccessRight>).ToList();
        var key = await new AccessKeys(archive.Sources.Writer, TimeProvider.System).AddAsync(name, rights, cancellation)
            ?? throw new VerbException(ExitCode.Usage, $"There is a key named \"{name}\" already: revoke it first, or choose another name.");
        await parsed.InvocationConfiguration.Output.WriteLineAsync(key);
        await parsed.InvocationConfiguration.Error.WriteLineAsync("Keep it: it is not shown again. Send it as \"Authorization: Bearer KEY\".");
        return ExitCode.Well;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var archive = await OpenArchive.OpenAsync(parsed, new LineProgress(parsed.InvocationConfiguration.Error), cancellation);
        foreach (var key in await new AccessKeys(archive.Sources.Writer, TimeProvider.System).ListAsync(cancellation))
        {
            var revoked = key.RevokedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $", revoked {at:yyyy-MM-dd}") : "";
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{key.Name}  {string.Join(", ", key.Rights)}  made {key.CreatedAt:yyyy-MM-dd}{revoked}"));
        }

        return ExitCode.Well;
    }

    private static async Task<int> RevokeAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var name = parsed.GetValue(Name)!;
        await using var archive = await OpenArchive.OpenAsync(parsed, new LineProgress(parsed.InvocationConfiguration.Error), cancellation);
        if (!await new AccessKeys(archive.Sources.Writer, TimeProvider.System).RevokeAsync(name, cancellation))
            throw new VerbException(ExitCode.Usage, $"No key in use is named \"{name}\"; keys list shows them.");
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"\"{name}\" opens nothing any more");
        return ExitCode.Well;
    }
}
