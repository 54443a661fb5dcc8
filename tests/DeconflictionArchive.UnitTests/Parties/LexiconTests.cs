using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Places;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Parties;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("البنتاغون", "us-dod")]
    [InlineData("Pentagon", "us-dod")]
    [InlineData("وزارة الدفاع الأمريكية", "us-dod")]
    [InlineData("وزارة الدفاع الاميركيه", "us-dod")]
    [InlineData("us-dod", "us-dod")]
    [InlineData("ISIS", "isis")]
    [InlineData("داعش", "isis")]
    [InlineData("جبهة النصرة", "hts")]
    [InlineData("غيراسيموف", "gerasimov")]
    [InlineData("Valery Gerasimov", "gerasimov")]
    [InlineData("مسؤول أميركي", "us-official-anonymous")]
    [InlineData("لا أحد", null)]
    [InlineData("", null)]
    public void A_party_is_known_by_id_and_by_any_name_in_either_language(string name, string? id) =>
        PartyLexicon.Shipped.Resolve(name).ShouldBe(id);

    [Theory]
    [InlineData("التنف", "tanf")]
    [InlineData("al-Tanf", "tanf")]
    [InlineData("قاعدة التنف", "tanf")]
    [InlineData("سوريا", "syria")]
    [InlineData("حلب", "aleppo")]
    public void A_place_is_known_by_id_and_by_any_name_in_either_language(string name, string id) =>
        PlaceLexicon.Shipped.Resolve(name).ShouldBe(id);

    [Theory]
    [InlineData("الخط الساخن", "hotline")]
    [InlineData("hot line", "hotline")]
    [InlineData("مذكرة سلامة الطيران", "flight-safety-mou")]
    public void A_channel_is_known_by_id_and_by_any_name_in_either_language(string name, string id) =>
        ChannelLexicon.Shipped.Resolve(name).ShouldBe(id);

    [Fact]
    public void Every_entry_has_names_in_both_languages_and_a_source()
    {
        PartyLexicon.Shipped.Entries.ShouldAllBe(entry => entry.Name.Ar.Length > 0 && entry.Name.En.Length > 0 && entry.Kind.Length > 0 && entry.Source.Length > 0);
        PlaceLexicon.Shipped.Entries.ShouldAllBe(entry => entry.Name.Ar.Length > 0 && entry.Name.En.Length > 0 && entry.Precision.Length > 0 && entry.Source.Length > 0);
        ChannelLexicon.Shipped.Entries.ShouldAllBe(entry => entry.Name.Ar.Length > 0 && entry.Name.En.Length > 0 && entry.Meaning.Ar.Length > 0);
    }

    [Fact]
    public void Every_id_is_one_entry() =>
        PartyLexicon.Shipped.Entries.GroupBy(entry => entry.Id).Where(group => group.Count() > 1).Select(group => group.Key)
            .Concat(PlaceLexicon.Shipped.Entries.GroupBy(entry => entry.Id).Where(group => group.Count() > 1).Select(group => group.Key))
            .ShouldBeEmpty();

    [Fact]
    public void Sides_and_organisations_are_parties_of_the_lexicon()
    {
        var ids = PartyLexicon.Shipped.Entries.Select(entry => entry.Id).ToHashSet();
        PartyLexicon.Shipped.Entries.Where(entry => entry.Side is { } side && !ids.Contains(side)).ShouldBeEmpty();
        OfficialLexicon.Shipped.Entries.SelectMany(official => official.Terms).Select(term => term.Organisation)
            .Where(organisation => organisation.Length > 0 && !ids.Contains(organisation)).ShouldBeEmpty();
    }

    [Fact]
    public void A_place_lies_within_a_place_or_party_of_the_lexicons_and_on_the_globe()
    {
        var known = PlaceLexicon.Shipped.Entries.Select(entry => entry.Id).Concat(PartyLexicon.Shipped.Entries.Select(entry => entry.Id)).ToHashSet();
        PlaceLexicon.Shipped.Entries.Where(place => place.Within is { } within && !known.Contains(within)).ShouldBeEmpty();
        PlaceLexicon.Shipped.Entries.ShouldAllBe(place => (place.Latitude == null) == (place.Longitude == null));
        PlaceLexicon.Shipped.Entries.ShouldAllBe(place => place.Latitude == null || (Math.Abs(place.Latitude.Value) <= 90 && Math.Abs(place.Longitude!.Value) <= 180));
    }

    [Fact]
    public void Syrian_places_lie_in_or_beside_Syria() =>
        PlaceLexicon.Shipped.Entries.Where(place => place.Within?.EndsWith("-province", StringComparison.Ordinal) == true && place.Latitude != null)
            .Where(place => place.Latitude is < 32.3 or > 37.4 || place.Longitude is < 35.6 or > 42.5)
            .ShouldBeEmpty();

    [Fact]
    public void A_term_begins_before_it_ends() =>
        OfficialLexicon.Shipped.Entries.SelectMany(official => official.Terms).Where(term => term.From > term.To).ShouldBeEmpty();

    [Fact]
    public void The_register_names_only_what_the_lexicons_know()
    {
        var register = IncidentRegister.ReadShipped().Incidents;
        register.SelectMany(incident => incident.Parties).Select(party => party.Id).Where(id => PartyLexicon.Shipped.Find(id) is null).Distinct().ShouldBeEmpty();
        register.SelectMany(incident => incident.Places).Where(id => PlaceLexicon.Shipped.Find(id) is null).Distinct().ShouldBeEmpty();
        register.SelectMany(incident => incident.Channels).Where(id => ChannelLexicon.Shipped.Find(id) is null).Distinct().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("carter", "defence_minister", "2015-02-17", "2017-01-20")]
    [InlineData("dunford", "cjcs", "2015-10-01", "2019-09-30")]
    [InlineData("warren", "spokesman_oir", "2015-07-01", "2016-06-30")]
    public void An_official_has_his_terms(string id, string office, string from, string to)
    {
        var term = OfficialLexicon.Shipped.TermsOf(id).First(term => term.Office == office);
        term.From.ShouldBe(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        term.To.ShouldBe(DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_name_of_a_time_is_a_name_of_its_party_and_begins_before_it_ends()
    {
        foreach (var party in PartyLexicon.Shipped.Entries)
        {
            party.DatedNames.Where(name => name.From > name.To).ShouldBeEmpty();
            party.DatedNames.Where(name => PartyLexicon.Shipped.Resolve(name.Name) != party.Id).Select(name => name.Name).ShouldBeEmpty();
        }

        PartyLexicon.Shipped.Find("hts")!.DatedNames.First(name => name.Name == "هيئة تحرير الشام").From.ShouldBe(new DateOnly(2017, 1, 28));
    }
}
