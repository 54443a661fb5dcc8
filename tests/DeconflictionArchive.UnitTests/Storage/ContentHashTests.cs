using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Storage;

public sealed class ContentHashTests
{
    // printf '...' | sha256sum | xxd -r -p | base32 | tr A-Z a-z | cut -c1-16
    [Theory]
    [InlineData("", "r-4oymiquy7qobjgx3")]
    [InlineData("خط", "r-e2qwil26hgf6wxjw")]
    public void The_id_of_a_report_is_the_beginning_of_its_hash_in_base32(string text, string id) => ReportId.Of(text).ShouldBe(id);

    [Theory]
    [InlineData("r-4oymiquy7qobjgx3", true)]
    [InlineData("r-4OYMIQUY7QOBJGX3", false)]
    [InlineData("r-4oymiquy7qobjgx", false)]
    [InlineData("r-4oymiquy7qobjgx1", false)]
    [InlineData("c-4oymiquy7qobjgx3", false)]
    [InlineData("", false)]
    public void An_id_has_one_shape(string id, bool isWellFormed) => ReportId.IsWellFormed(id).ShouldBe(isWellFormed);

    [Fact]
    public void The_name_of_a_value_is_its_words_joined_by_hyphens()
    {
        EnumName.Of(Analysis.Claims.Stance.NoComment).ShouldBe("no-comment");
        EnumName.Parse<Analysis.Claims.ClaimQuestion>("who-struck").ShouldBe(Analysis.Claims.ClaimQuestion.WhoStruck);
        EnumName.TryParse<Analysis.Claims.Stance>("NoComment", out _).ShouldBeFalse();
    }
}
