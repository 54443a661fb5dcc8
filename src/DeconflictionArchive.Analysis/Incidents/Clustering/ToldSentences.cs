using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>The sentences of a report in which words of an event were seen, and what they name; the others are passed over.</summary>
internal sealed class ToldSentences
{
    private readonly Dictionary<int, ToldSentence> _sentences = [];

    /// <param name="story">Its dates are those of the report.</param>
    public ToldSentences(AnalyzedReport report, Story story, List<Sighting> seen, NamedItems named)
    {
        foreach (var sighting in seen)
        {
            if (!_sentences.ContainsKey(sighting.Sentence))
                _sentences.Add(sighting.Sentence, new ToldSentence(sighting.Sentence, report.Text, story));
        }

        var channels = new List<string>();
        foreach (var mention in report.Mentions)
            Add(mention, story.SentenceOf(story.RunOf(mention.Span).First), named, channels);
        foreach (var date in story.Dates)
        {
            if (_sentences.TryGetValue(story.SentenceOf(date.Run.First), out var sentence))
                sentence.Add(date);
        }

        foreach (var (item, camp) in named.Camps)
        {
            foreach (var run in story.Where(item))
            {
                if (_sentences.TryGetValue(story.SentenceOf(run.First), out var sentence))
                    ToldSentence.AddOnce(sentence.Camps, camp);
            }
        }

        foreach (var (item, model) in named.Models)
        {
            foreach (var run in story.Where(item))
            {
                if (_sentences.TryGetValue(story.SentenceOf(run.First), out var sentence))
                    ToldSentence.AddOnce(sentence.Models, model);
            }
        }

        Cast = new ReportCast(channels, named.IsTold(story, "us") && named.IsTold(story, "russia"));
    }

    public ReportCast Cast { get; }

    public ToldSentence this[int number] => _sentences[number];

    private void Add(Mention mention, int number, NamedItems named, List<string> channels)
    {
        if (number < 0)
            return;
        var sentence = _sentences.GetValueOrDefault(number);
        if (mention.Kind == MentionKind.Channel)
        {
            ToldSentence.AddOnce(channels, mention.Id);
            if (sentence is not null)
                ToldSentence.AddOnce(sentence.Channels, mention.Id);
        }

        if (sentence is null)
            return;
        if (mention.Kind == MentionKind.Place && mention.Id != "syria")
            ToldSentence.AddOnce(sentence.Places, mention.Id);
        if (named.IsPerson(mention.Id))
            ToldSentence.AddOnce(sentence.Persons, mention.Id);
    }
}
