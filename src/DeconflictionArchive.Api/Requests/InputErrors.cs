using DeconflictionArchive.Api.Problems;

namespace DeconflictionArchive.Api.Requests;

/// <summary>What is wrong with a request, by parameter.</summary>
public sealed class InputErrors
{
    private readonly SortedDictionary<string, List<string>> _messages = new(StringComparer.Ordinal);

    public bool Any => _messages.Count > 0;

    /// <summary>A cursor that is wrong has a problem type of its own.</summary>
    public ProblemKind Kind { get; private set; } = ProblemKind.BadInput;

    public void Add(string parameter, string message)
    {
        if (!_messages.TryGetValue(parameter, out var messages))
            _messages[parameter] = messages = [];
        messages.Add(message);
    }

    public void AddCursor(string message)
    {
        Kind = ProblemKind.CursorInvalid;
        Add("cursor", message);
    }

    public IDictionary<string, string[]> ToDictionary() =>
        _messages.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
}
