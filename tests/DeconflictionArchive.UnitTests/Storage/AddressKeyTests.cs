using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Storage;

public sealed class AddressKeyTests
{
    [Theory]
    [InlineData("https://www.example.org/a/b", "HTTP://WWW.Example.ORG:80/a/b/")]
    [InlineData("https://www.example.org/a/b", "https://www.example.org:443/a/b#comments")]
    [InlineData("https://example.org/a?id=7", "https://example.org/a/?utm_source=x&id=7&fbclid=abc")]
    [InlineData("https://example.org/?p=12", "http://example.org?p=12")]
    [InlineData("https://example.org/%D8%AE%D8%A8%D8%B1", "https://example.org/%d8%ae%d8%a8%d8%b1")]
    [InlineData("https://example.org/خبر", "https://example.org/%D8%AE%D8%A8%D8%B1")]
    [InlineData("https://مثال.org/a", "https://xn--mgbh0fb.org/a")]
    public void Two_writings_of_an_address_are_one_page(string one, string other) =>
        AddressKey.Of(other).ShouldBe(AddressKey.Of(one).ShouldNotBeNull());

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/b")]
    [InlineData("https://example.org/a", "https://example.org/A")]
    [InlineData("https://example.org/a?id=1", "https://example.org/a?id=2")]
    [InlineData("https://example.org/a", "https://example.com/a")]
    [InlineData("https://example.org/a", "https://example.org:8080/a")]
    public void Other_pages_stay_apart(string one, string other) => AddressKey.Of(other).ShouldNotBe(AddressKey.Of(one));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.org")]
    [InlineData("https://example.org/#top")]
    [InlineData("https://example.org/?utm_campaign=x")]
    [InlineData("urn:isbn:1")]
    [InlineData("file:///home/a.html")]
    [InlineData("example.org/a")]
    [InlineData("http://[")]
    public void A_front_page_and_what_is_no_address_tell_no_page(string? address) => AddressKey.Of(address).ShouldBeNull();

    [Fact]
    public void A_key_is_short_enough_for_an_index() =>
        AddressKey.Of("https://example.org/" + new string('x', 100_000)).ShouldNotBeNull().Length.ShouldBeLessThan(700);
}
