using System.Globalization;
using DeconflictionArchive.Analysis.Channels.Life;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Channels;

public sealed class ChannelLifeTests
{
    // Each description: day (or first..last day), state, who; a period: state since, then who agrees / who says otherwise.
    [Theory]
    [InlineData("2015-10-01 negotiated -;2015-10-20 in-force us;2016-09-14 in-force ru", "negotiated 2015-10-01 -/;in-force 2015-10-20 us,ru/")]
    [InlineData("2015-10-20 in-force us;2017-04-07 suspended ru;2017-05-06 restored ru", "in-force 2015-10-20 us/;suspended 2017-04-07 ru/;restored 2017-05-06 ru/")]
    [InlineData("2017-04-07 suspended ru;2017-04-13 in-force us;2017-05-06 restored ru", "suspended 2017-04-07 ru/us;restored 2017-05-06 ru/")]
    [InlineData("2017-06-19 in-force us;2017-06-19 suspended ru", "suspended 2017-06-19 ru/us")]
    [InlineData("2017-05-06 restored ru;2017-06-10 suspended press;2017-06-19 suspended ru", "restored 2017-05-06 ru/;suspended 2017-06-10 press,ru/")]
    [InlineData("2017-04-07..2017-04-08 suspended ru;2017-04-08 restored us;2017-05-06 restored ru", "suspended 2017-04-07 ru/us;restored 2017-05-06 ru/")]
    [InlineData("2016-01-01 in-force us;2016-02-01 negotiated us", "in-force 2016-01-01 us/")]
    [InlineData("undated suspended ru", "")]
    [InlineData("", "")]
    public void A_change_begins_a_stretch_and_what_is_said_otherwise_meanwhile_contests_it(string told, string expected)
    {
        var life = ChannelLife.Of(told.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Read));

        string.Join(';', life.Select(period => string.Create(CultureInfo.InvariantCulture, $"{period.State} {period.Since:yyyy-MM-dd} {string.Join(',', period.Agreeing)}/{string.Join(',', period.Conflicting)}")))
            .ShouldBe(expected);
    }

    [Fact]
    public void A_stretch_lasts_until_the_next_begins()
    {
        var life = ChannelLife.Of(new[] { "2017-04-07 suspended ru", "2017-05-06 restored ru" }.Select(Read));

        life.Select(period => period.Until).ShouldBe([new DateOnly(2017, 5, 6), null]);
        life.ShouldAllBe(period => !period.IsContested);
    }

    private static StateTold<string> Read(string told)
    {
        var parts = told.Split(' ');
        var days = parts[0].Split("..");
        return new StateTold<string>(parts[1], Day(days[0]), Day(days[^1]), parts[2], parts[2]);
    }

    private static DateOnly? Day(string day) => day == "undated" ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
