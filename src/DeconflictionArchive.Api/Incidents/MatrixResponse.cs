using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Claims.Contradictions;
using DeconflictionArchive.Storage.Incidents;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>Sides by questions. A side that was silent on a question has no cell there, which differs from a denial.</summary>
/// <param name="Questions">Those that somebody answers, in the order of the vocabulary.</param>
/// <param name="Parties">The sides that took part or spoke; who speaks for a side is counted to it.</param>
public sealed record MatrixResponse(
    string Incident, IReadOnlyList<ClaimQuestion> Questions, IReadOnlyList<string> Parties, IReadOnlyList<MatrixCellResponse> Cells)
{
    public static MatrixResponse Of(Incident incident)
    {
        var cells = incident.Claims
            .GroupBy(claim => (claim.Question, Party: Sides.Of(claim.Speaker)))
            .OrderBy(group => group.Key.Question)
            .ThenBy(group => group.Key.Party, StringComparer.Ordinal)
            .Select(group => new MatrixCellResponse(group.Key.Question, group.Key.Party, [.. group.Select(claim => claim.Id)]))
            .ToList();
        return new MatrixResponse(
            incident.Facts.Id,
            [.. cells.Select(cell => cell.Question).Distinct()],
            [.. incident.Parties.Select(party => Sides.Of(party.Party)).Concat(cells.Select(cell => cell.Party)).Distinct(StringComparer.Ordinal)],
            cells);
    }
}

/// <param name="Claims">Ids of what the side says to the question.</param>
public sealed record MatrixCellResponse(ClaimQuestion Question, string Party, IReadOnlyList<string> Claims);
