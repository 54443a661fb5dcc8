using System.Globalization;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Requests;

/// <summary>
/// Reads the parameters of one request and collects what is wrong with them, so that a caller hears of everything at once.
/// Nothing is ignored and nothing is clamped.
/// </summary>
public sealed class QueryReader
{
    private const int LongestValue = 500; // UTF-16 units; the longest name of the lexicons has under 100

    private const int MostGuesses = 3; // looking through a lexicon costs; whoever mistypes more sees the list it is told of

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IReadOnlyList<string>> _reading = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<RawPair> _pairs;
    private readonly string _path;
    private int _guesses;

    public QueryReader(string path, IReadOnlyList<RawPair> pairs, IReadOnlyList<Parameter> accepted)
    {
        _path = path;
        _pairs = pairs;
        foreach (var pair in pairs)
        {
            if (accepted.FirstOrDefault(parameter => parameter.Name == pair.Name) is not { } parameter)
                RefuseName(pair.Name, accepted);
            else
                Take(parameter, pair.Value);
        }
    }

    public InputErrors Errors { get; } = new();

    /// <summary>The parameters as they were read, ids in place of names; answered to the caller under "query".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Reading => _reading;

    public string? Text(Parameter parameter)
    {
        if (First(parameter) is not { } value)
            return null;
        _reading[parameter.Name] = [value];
        return value;
    }

    /// <summary>Words to look for; whatever they are looked for in, the same is refused.</summary>
    public string? Words(Parameter parameter)
    {
        if (First(parameter) is { } value && QueryLimits.ProblemWith(value) is { } problem)
        {
            Errors.Add(parameter.Name, problem.Message);
            return null;
        }

        return Text(parameter);
    }

    /// <summary>One value of a closed list.</summary>
    public string? Choice(Parameter parameter)
    {
        if (First(parameter) is not { } value)
            return parameter.Default;
        if (!parameter.Values!.Contains(value, StringComparer.Ordinal))
        {
            RefuseValue(parameter, value);
            return parameter.Default;
        }

        _reading[parameter.Name] = [value];
        return value;
    }

    /// <summary>Several values of a closed list, written apart, with commas between, or both.</summary>
    public IReadOnlyList<string> Choices(Parameter parameter)
    {
        var chosen = Values(parameter).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var value in chosen.Where(value => !parameter.Values!.Contains(value, StringComparer.Ordinal)))
            RefuseValue(parameter, value);
        if (chosen.Count > 0)
            _reading[parameter.Name] = chosen;
        return chosen;
    }

    /// <summary>Values of a closed list, each perhaps excluded by a leading "-".</summary>
    public IdFilter Filter(Parameter parameter) =>
        Filter(parameter, value => parameter.Values!.Contains(value, StringComparer.Ordinal) ? value : null, value => RefuseValue(parameter, value));

    /// <summary>Entries of a list by id, name or alias, each perhaps excluded by a leading "-".</summary>
    public IdFilter Filter(Parameter parameter, NameList names) =>
        Filter(parameter, names.Resolve, value => Errors.Add(parameter.Name, Unknown(value, names)));

    public int Whole(Parameter parameter, int whenAbsent)
    {
        if (First(parameter) is not { } value)
            return whenAbsent;
        var (least, most) = parameter.Whole!.Value;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            Errors.Add(parameter.Name, $"\"{Shorten(value)}\" is not accepted: a whole number from {least} to {most}.");
            return whenAbsent;
        }

        return number;
    }

    public Period Period(Parameter from, Parameter to)
    {
        var first = Date(from)?.First;
        var last = Date(to)?.Last;
        if (first > last)
        {
            Errors.Add(from.Name, $"\"{First(from)}\" is after {to.Name} \"{First(to)}\": the period would be empty.");
            return Requests.Period.Always;
        }

        return new Period(first, last);
    }

    /// <summary>Whether what has a date is shown, and what has none.</summary>
    public (bool Dated, bool Undated) Undated(Period period)
    {
        var shown = Choice(Parameters.Undated) ?? (period.IsAlways ? "include" : "exclude");
        return (shown != "only", shown != "exclude");
    }

    /// <param name="keys">What the sort keys of the list are; none where its cursors are not written by <see cref="Cursor"/>.</param>
    public Paging Paging(IReadOnlyList<ListFormat> offered, params IReadOnlyList<CursorKey> keys)
    {
        var limit = Whole(Parameters.Limit, Parameters.DefaultLimit);
        var format = Choice(Parameters.Format(offered));
        var cursor = First(Parameters.Cursor);
        var paging = new Paging(limit, cursor, format is null ? null : ListFormats.OfName(format), Filters());
        _reading.Remove("format");
        if (cursor is null || keys.Count == 0)
            return paging;
        if (Cursor.Read(paging.Filters, cursor, keys) is { } after)
            return paging with { After = after };
        Errors.AddCursor("The cursor is broken, belongs to another list, or was given out for other filters: start again without it.");
        return paging;
    }

    // What decides neither rows nor order may change from page to page.
    private string Filters()
    {
        var deciding = _pairs
            .Where(pair => pair.Name is not ("limit" or "cursor" or "format" or "facets" or "facetValues"))
            .Select(pair => $"{pair.Name}={pair.Value}")
            .Order(StringComparer.Ordinal);
        return $"{_path}?{string.Join('&', deciding)}";
    }

    private (DateOnly First, DateOnly Last)? Date(Parameter parameter)
    {
        if (First(parameter) is not { } value)
            return null;
        var date = PartialDate.Parse(value);
        if (date is null)
            Errors.Add(parameter.Name, $"\"{Shorten(value)}\" is no date: {PartialDate.Accepted} is accepted, and the day must exist.");
        else
            _reading[parameter.Name] = [value];
        return date;
    }

    private IdFilter Filter(Parameter parameter, Func<string, string?> resolve, Action<string> refuse)
    {
        var any = new List<string>();
        var none = new List<string>();
        foreach (var value in Values(parameter))
        {
            var excluded = value.StartsWith('-');
            var name = excluded ? value[1..] : value;
            if (resolve(name) is { } id)
                (excluded ? none : any).Add(id);
            else
                refuse(name);
        }

        if (any.Count + none.Count > 0)
            _reading[parameter.Name] = [.. any, .. none.Select(id => "-" + id)];
        return new IdFilter(any, none);
    }

    private List<string> Values(Parameter parameter) => _values.GetValueOrDefault(parameter.Name) ?? [];

    private string? First(Parameter parameter) => Values(parameter) is [var first, ..] ? first : null;

    private void Take(Parameter parameter, string? value)
    {
        if (value is null)
            Errors.Add(parameter.Name, "The value is not UTF-8.");
        else if (string.IsNullOrWhiteSpace(value))
            Errors.Add(parameter.Name, $"The value is empty: leave {parameter.Name} out or give it a value.{Accepts(parameter)}");
        else if (value.Contains('\0', StringComparison.Ordinal))
            Errors.Add(parameter.Name, "The value holds a NUL.");
        else if (value.Length > LongestValue)
            Errors.Add(parameter.Name, $"The value has {value.Length} characters; {LongestValue} are accepted.");
        else if (!parameter.Repeatable && _values.ContainsKey(parameter.Name))
            Errors.Add(parameter.Name, $"{parameter.Name} is given more than once.");
        else if (_values.TryGetValue(parameter.Name, out var values))
            values.Add(value.Trim());
        else
            _values[parameter.Name] = [value.Trim()];
    }

    private void RefuseName(string name, IReadOnlyList<Parameter> accepted)
    {
        var names = accepted.Select(parameter => parameter.Name).ToList();
        var listed = names.Count == 0 ? "this address takes none" : "accepted are " + string.Join(", ", names);
        Errors.Add(Shorten(name), $"There is no parameter \"{Shorten(name)}\"; {listed}.{DidYouMean(name, names.Select(Candidate.Of))}");
    }

    private void RefuseValue(Parameter parameter, string value) =>
        Errors.Add(parameter.Name, $"\"{Shorten(value)}\" is not accepted.{Accepts(parameter)}{DidYouMean(value, parameter.Values!.Select(Candidate.Of))}");

    private string Unknown(string value, NameList names) =>
        $"\"{Shorten(value)}\" is no {names.Noun} of this archive: an id, a name or an alias is accepted, in Arabic or English; {names.ListedAt} lists them.{DidYouMean(value, names.Candidates.Value)}";

    private static string Accepts(Parameter parameter) =>
        parameter.Values is { } values ? $" Accepted are {string.Join(", ", values)}." : "";

    private string DidYouMean(string word, IEnumerable<Candidate> candidates)
    {
        if (++_guesses > MostGuesses)
            return "";
        var suggestions = Nearest.To(word, candidates);
        return suggestions.Count == 0 ? "" : $" Did you mean {string.Join(" or ", suggestions.Select(suggestion => $"\"{suggestion}\""))}?";
    }

    private static string Shorten(string value) => value.Length <= 60 ? value : string.Concat(value.AsSpan(0, 60), "…");
}
