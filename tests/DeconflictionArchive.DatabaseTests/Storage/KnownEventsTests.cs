using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Clustering;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

/// <summary>What a run of imports remembers of the events that are compared.</summary>
public sealed class KnownEventsTests
{
    private const string Monday = "strike 2018-05-07";
    private const string Tuesday = "strike 2018-05-08";

    [Fact]
    public void A_key_is_read_once_and_again_only_when_more_is_asked_of_it()
    {
        var known = new KnownEvents();

        known.Ask([Monday, Tuesday], onlyBeginnings: true).ShouldBe([Monday, Tuesday]);
        known.Ask([Monday], onlyBeginnings: true).ShouldBeEmpty();
        known.Ask([Monday], onlyBeginnings: false).ShouldBe([Monday]);
        known.Ask([Monday, Tuesday], onlyBeginnings: false).ShouldBe([Tuesday]);
        known.Ask([Monday, Tuesday], onlyBeginnings: true).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_read_of_an_archive_that_was_empty() =>
        new KnownEvents { IsComplete = true }.Ask([Monday], onlyBeginnings: false).ShouldBeEmpty();

    [Fact]
    public void An_event_is_found_under_each_of_its_keys_where_it_stands_now_and_not_at_all_when_it_is_compared_no_more()
    {
        var known = new KnownEvents();
        var beginning = Row("1", centre: "1");
        var follower = Row("2", centre: "1");
        known.Put(beginning);
        known.Put(follower);

        known.Under([Monday, Tuesday], onlyBeginnings: false).Select(row => row.Rank).ShouldBe(["1", "2"]);
        known.Under([Tuesday], onlyBeginnings: true).Select(row => row.Rank).ShouldBe(["1"]);

        known.Move(follower.Standing with { Centre = "2", Incident = "2018-05-07-tanf-strike" });
        known.Move(beginning.Standing with { Heard = false, Centre = null });
        known.Under([Monday], onlyBeginnings: true).ShouldHaveSingleItem().Incident.ShouldBe("2018-05-07-tanf-strike");
        known.Under([Monday], onlyBeginnings: true)[0].Told.Words.ShouldBe(["غارة"]);

        known.Remove("2");
        known.Under([Monday, Tuesday], onlyBeginnings: false).ShouldBeEmpty();
    }

    private static ToldEventRow Row(string rank, string centre) => new()
    {
        Report = rank,
        Ordinal = 1,
        Base = "2018-05-07-strike",
        Slug = $"2018-05-07-strike-{rank}",
        Shelf = $"strike {rank}",
        Rank = rank,
        Heard = true,
        Centre = centre,
        Blocks = [Monday, Tuesday],
        Told = new ToldEvent(rank, "strike", EventDay.On(new DateOnly(2018, 5, 7), new DateOnly(2018, 5, 7)), IncidentRole.Main, [new TextSpan(0, 4)]) { Words = ["غارة"] },
    };
}
