using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Layout;

public sealed class OutletLexiconTests
{
    private static readonly OutletLexicon Lexicon = OutletLexicon.Shared;

    [Fact]
    public void It_knows_the_media_of_the_field()
    {
        Lexicon.Outlets.Count.ShouldBeGreaterThan(400);
        Lexicon.Agencies.Count.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void Every_entry_has_names_in_both_languages_and_an_id_of_its_own()
    {
        Lexicon.Outlets.ShouldAllBe(outlet => outlet.NameAr.Length > 0 && outlet.NameEn.Length > 0);
        Lexicon.Outlets.Select(outlet => outlet.Id).ShouldBeUnique();
        Lexicon.Agencies.Select(agency => agency.Id).ShouldBeUnique();
    }

    [Fact]
    public void A_domain_belongs_to_one_outlet() => Lexicon.Outlets.SelectMany(outlet => outlet.Domains).ShouldBeUnique();

    [Fact]
    public void An_agency_that_publishes_itself_points_to_an_outlet() =>
        Lexicon.Agencies.Where(agency => agency.OutletId is not null).ShouldAllBe(agency => Lexicon.FindOutlet(agency.OutletId!) != null);

    [Fact]
    public void The_cities_of_datelines_are_places_of_the_archive()
    {
        var places = LexiconFile.Read("places.tsv").Select(row => row["id"]).ToHashSet();

        LexiconFile.Read("dateline_places.tsv").Select(row => row["id"]).Where(id => id.Length > 0).ShouldBeSubsetOf(places);
    }

    [Theory]
    [InlineData("عنب بلدي", "enab-baladi")]
    [InlineData("Enab Baladi", "enab-baladi")]
    [InlineData("صحيفة الوطن", "alwatan-sy")]
    [InlineData("قناة الجزيرة", "aljazeera")]
    [InlineData("RT", "rt")]
    [InlineData("سي ان ان بالعربية", "cnn-arabic")]
    public void A_name_in_either_language_finds_its_outlet(string name, string id) => Lexicon.FindByName(name).ShouldNotBeNull().Id.ShouldBe(id);
}
