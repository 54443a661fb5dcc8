using System.Globalization;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Text;

public sealed class PhraseIndexTests
{
    [Fact]
    public void Many_lexicons_keep_their_own_answers_of_a_word()
    {
        var tokens = new ReportText("وزارة الدفاع الروسية").Tokens;
        var lexicons = Enumerable.Range(0, 300).Select(number =>
        {
            var lexicon = new PhraseIndex<int>();
            if (number % 3 > 0)
                lexicon.Add(number % 3 == 1 ? "وزارة" : "وزارة الدفاع", number);
            return lexicon;
        }).ToList();

        for (var round = 0; round < 2; round++)
        {
            for (var number = 0; number < lexicons.Count; number++)
            {
                var found = lexicons[number].Longest(tokens, 0);
                (found?.Value).ShouldBe(number % 3 == 0 ? null : number);
                (found?.TokenCount).ShouldBe(number % 3 == 0 ? null : number % 3);
            }
        }
    }

    [Fact]
    public void More_words_than_are_remembered_are_all_found()
    {
        // Far more words than the vocabulary holds, each met twice.
        var text = string.Join(' ', Enumerable.Range(0, 40_000).Select(Word));
        var lexicon = new PhraseIndex<int>();
        foreach (var number in Enumerable.Range(0, 40_000).Where(number => number % 100 == 0))
            lexicon.Add(Word(number), number);
        foreach (var tokens in new[] { new ReportText(text).Tokens, new ReportText(text).Tokens })
        {
            tokens.Count.ShouldBe(40_000);
            Enumerable.Range(0, tokens.Count).Count(token => lexicon.Longest(tokens, token) is { } match && match.Value == token).ShouldBe(400);
            Enumerable.Range(0, tokens.Count).ShouldAllBe(token => tokens[token].Text == Word(token));
        }
    }

    private static string Word(int number) =>
        string.Concat(number.ToString("000000", CultureInfo.InvariantCulture).Select(digit => (char)('ج' + (digit - '0'))));
}
