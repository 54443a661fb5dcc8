namespace DeconflictionArchive.Api.Requests;

/// <summary>What a sort key of a list is.</summary>
public enum CursorKey
{
    Text,
    Day,

    /// <summary>A whole number, not negative.</summary>
    Number,
}
