using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Api;

public sealed class QueryReaderTests
{
    private static readonly Parameter Kind = Parameters.Closed("kind", "A kind.", ["strike", "meeting"], "strike");
    private static readonly NameList Sides = new("side", "/sides", name => name is "us" or "أميركا" ? "us" : null, () => ["us", "russia", "أميركا"]);

    private static readonly IReadOnlyList<Parameter> Accepted =
        [Kind, Parameters.From, Parameters.To, Parameters.Party, .. Parameters.Paging([ListFormat.Json, ListFormat.Csv])];

    [Theory]
    [InlineData("?form=2016", "form", "from")]
    [InlineData("?From=2016", "From", "from")]
    [InlineData("?partei=us", "partei", "party")]
    [InlineData("?kind=strik", "kind", "strike")]
    [InlineData("?kind=meetings", "kind", "meeting")]
    [InlineData("?party=rusia", "party", "russia")]
    [InlineData("?party=-rusia", "party", "russia")]
    public void A_misspelt_name_or_value_is_named_with_what_it_may_have_meant(string query, string parameter, string suggestion)
    {
        var message = ErrorOf(query, parameter);
        message.ShouldContain($"\"{suggestion}\"");
    }

    [Theory]
    [InlineData("?limit=0", "limit", "1 to 200")]
    [InlineData("?limit=5000", "limit", "1 to 200")]
    [InlineData("?limit=abc", "limit", "1 to 200")]
    [InlineData("?limit=-1", "limit", "1 to 200")]
    [InlineData("?limit=1&limit=2", "limit", "more than once")]
    [InlineData("?kind=", "kind", "strike, meeting")]
    [InlineData("?from=2016-02-30", "from", "YYYY-MM-DD")]
    [InlineData("?to=19/06/2016", "to", "YYYY-MM-DD")]
    [InlineData("?from=2017&to=2016", "from", "after")]
    [InlineData("?format=xml", "format", "json, csv")]
    [InlineData("?party=%00", "party", "NUL")]
    [InlineData("?party=%FF", "party", "UTF-8")]
    [InlineData("?party=%ED%A0%80", "party", "UTF-8")]
    [InlineData("?cursor=AAAA", "cursor", "broken")]
    [InlineData("?nothing", "nothing", "accepted are")]
    public void What_is_not_accepted_is_refused_with_what_is(string query, string parameter, string said) =>
        ErrorOf(query, parameter).ShouldContain(said);

    [Fact]
    public void Only_the_first_few_mistakes_are_guessed_at()
    {
        var messages = Errors(string.Concat("?party=rusia", string.Concat(Enumerable.Repeat("&party=rusia", 9))))["party"];
        messages.Length.ShouldBe(10);
        messages.Count(message => message.Contains("Did you mean", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Errors("?limit=0&from=x&foo=1").Keys.ShouldBe(["foo", "from", "limit"]);

    [Fact]
    public void Repeated_values_are_joined_and_a_leading_minus_excludes()
    {
        var query = Read("?party=us&party=-%D8%A3%D9%85%D9%8A%D8%B1%D9%83%D8%A7");
        var filter = query.Filter(Parameters.Party, Sides);
        filter.Any.ShouldBe(["us"]);
        filter.None.ShouldBe(["us"]);
        query.Reading["party"].ShouldBe(["us", "-us"]);
        query.Errors.Any.ShouldBeFalse();
    }

    [Fact]
    public void A_cursor_is_bound_to_the_filters_but_not_to_the_size_of_the_page()
    {
        var first = Read("?party=us&limit=5").Paging([ListFormat.Json], CursorKey.Day, CursorKey.Text);
        var cursor = first.CursorAfter(["2016-06-16", "x"]);
        Read($"?limit=7&party=us&cursor={cursor}").Paging([ListFormat.Json], CursorKey.Day, CursorKey.Text).After.ShouldBe(["2016-06-16", "x"]);
        Errors($"?party=russia&cursor={cursor}").Keys.ShouldContain("cursor");
        Errors($"?party=us&cursor={cursor![..^2]}xx").Keys.ShouldContain("cursor");
    }

    [Theory]
    [InlineData("2016-06-16")]
    [InlineData("2016-06-16", null)]
    [InlineData(null, "x")]
    [InlineData("2016-06-31", "x")]
    [InlineData("yesterday", "x")]
    [InlineData("2016-06-16", "x\0")]
    [InlineData("2016-06-16", "x", "1")]
    public void A_cursor_somebody_made_up_is_refused_though_its_seal_is_right(params string?[] keys)
    {
        var forged = Cursor.Write("/things?party=us", keys);
        Errors($"?party=us&cursor={forged}").Keys.ShouldBe(["cursor"]);
    }

    private static string ErrorOf(string query, string parameter) => Errors(query).ShouldContainKeyAndReturn(parameter)[0];

    private static IDictionary<string, string[]> Errors(string query)
    {
        var reader = Read(query);
        reader.Choice(Kind);
        reader.Period(Parameters.From, Parameters.To);
        reader.Filter(Parameters.Party, Sides);
        reader.Paging([ListFormat.Json, ListFormat.Csv], CursorKey.Day, CursorKey.Text);
        return reader.Errors.ToDictionary();
    }

    private static QueryReader Read(string query) => new("/things", RawQuery.Parse(query), Accepted);
}

file static class DictionaryShould
{
    public static string[] ShouldContainKeyAndReturn(this IDictionary<string, string[]> errors, string key)
    {
        errors.Keys.ShouldContain(key);
        return errors[key];
    }
}
