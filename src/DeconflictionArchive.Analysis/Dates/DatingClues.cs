namespace DeconflictionArchive.Analysis.Dates;

/// <summary>What a report says about its own day, before the register of incidents is asked.</summary>
public sealed class DatingClues
{
    /// <summary>Whether the clues leave a day possible as the day of publication.</summary>
    public bool Allows(DateOnly day) => true;
}
