namespace DeconflictionArchive.Storage.Reports;

/// <summary>Where a text stands among the texts of its page.</summary>
/// <param name="AddressKey">Of the page; see <see cref="Reports.AddressKey"/>.</param>
/// <param name="Address">As it was given with the text.</param>
/// <param name="Revision">Counts from 1.</param>
/// <param name="Revises">Id of the text before it; null for the first.</param>
/// <param name="RevisedBy">Id of the text after it; null for the newest.</param>
public sealed record RevisionPlace(string AddressKey, string? Address, int Revision, string? Revises, string? RevisedBy);
