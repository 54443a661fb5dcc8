namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>Counts of right, invented and missed findings, summed over a set of reports.</summary>
public sealed class Tally
{
    private readonly List<string> _misses = [];

    public int Right { get; private set; }

    public int Invented { get; private set; }

    public int Missed { get; private set; }

    public double Precision => Ratio(Right, Right + Invented);

    public double Recall => Ratio(Right, Right + Missed);

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Lines that say what went wrong, for the person who mends the rules.</summary>
    public IReadOnlyList<string> Misses => _misses;

    internal void AddRight(int count = 1) => Right += count;

    internal void AddInvented(string what, int count = 1)
    {
        Invented += count;
        _misses.Add("invented " + what);
    }

    internal void AddMissed(string what, int count = 1)
    {
        Missed += count;
        _misses.Add("missed   " + what);
    }

    // A set without a single case is neither right nor wrong; it shows as full so that no floor is broken by silence.
    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
