using System.Globalization;

namespace DeconflictionArchive.Search.Index;

/// <summary>The month or the year in which the whole interval of each report lies.</summary>
internal sealed class PeriodColumn
{
    public const ushort None = ushort.MaxValue;

    private readonly List<string> _names = [];

    public PeriodColumn(int[] from, int[] to, TimelineInterval interval)
    {
        Values = new ushort[from.Length];
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var byDays = new Dictionary<(int From, int To), ushort>();
        for (var report = 0; report < from.Length; report++)
        {
            if (!byDays.TryGetValue((from[report], to[report]), out var value))
                byDays[(from[report], to[report])] = value = Number(from[report], to[report]);
            Values[report] = value;
        }

        ushort Number(int first, int last)
        {
            if (first == Segment.NoDay || Name(first) is var name && name != Name(last))
                return None;
            if (!numbers.TryGetValue(name, out var number))
            {
                numbers[name] = number = (ushort)_names.Count;
                _names.Add(name);
            }

            return number;
        }

        string Name(int day) => DateOnly.FromDayNumber(day).ToString(interval == TimelineInterval.Month ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>A number of <see cref="Names"/> for each report.</summary>
    public ushort[] Values { get; }
}
