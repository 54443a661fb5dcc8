namespace DeconflictionArchive.Analysis.Claims;

/// <param name="Id">Null for a speaker that is no party of ours: "قال الخبير فلان".</param>
internal sealed record Spoke(string? Id, Agreement Agreement, bool IsPerson);

/// <summary>Who spoke in a report so far, so that "وأضاف" and "الوزارة" find the one they mean.</summary>
internal sealed class SpeakerHistory
{
    private const int Reach = 4; // speakers back that a verb without subject may mean

    private readonly List<Spoke> _spoke = [];

    /// <summary>Who told the words of others last, while nobody else has spoken since.</summary>
    public string? Teller { get; set; }

    public void Add(string? id, Agreement agreement, bool isPerson)
    {
        Teller = null;
        if (_spoke.Count > 0 && _spoke[^1].Id == id)
            agreement = agreement == Agreement.Unknown ? _spoke[^1].Agreement : agreement;
        _spoke.Add(new Spoke(id, agreement, isPerson));
    }

    /// <summary>The last speaker that a verb of this form may go on with; the very last when none agrees.</summary>
    public Spoke? Last(Agreement agreement)
    {
        for (var index = _spoke.Count - 1; index >= Math.Max(0, _spoke.Count - Reach); index--)
        {
            if (Agreements.Fits(agreement, _spoke[index].Agreement))
                return _spoke[index];
        }

        return null;
    }

    public Spoke? LastWhere(Func<Spoke, bool> condition)
    {
        for (var index = _spoke.Count - 1; index >= Math.Max(0, _spoke.Count - 2 * Reach); index--)
        {
            if (_spoke[index].Id is not null && condition(_spoke[index]))
                return _spoke[index];
        }

        return null;
    }
}
