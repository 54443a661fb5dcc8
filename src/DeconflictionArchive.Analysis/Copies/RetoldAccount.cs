using DeconflictionArchive.Analysis.Claims;

namespace DeconflictionArchive.Analysis.Copies;

/// <summary>
/// Two reports that give one account in other words, told by their facts alone: the same incidents as news, days of publication
/// that may be the same, the names of the shorter in the other, and beyond what any two reports of an incident share either the
/// statements of several sides in one order, or the same counts from the same agency, or a great many names.
/// </summary>
/// <param name="Rule">Name of the rule that decided.</param>
/// <param name="Told">The incidents both tell as news.</param>
/// <param name="Named">Names both have.</param>
/// <param name="NamedInShorter">How many names the report with fewer has.</param>
/// <param name="Statements">Who says what in both, in the order both have.</param>
public sealed record RetoldAccount(
    string Rule,
    IReadOnlyList<string> Told,
    IReadOnlyList<string> Named,
    int NamedInShorter,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Count> Counts,
    IReadOnlyList<string> Agencies)
{
    // Two reports of an incident name the same main parties; two accounts differ in the rest.
    private const double MinShareOfNames = 0.9;

    // One side's statement reaches every newsroom; what several sides said, chosen and set in one order, is one account.
    private const int MinStatements = 3;
    private const int MinCamps = 2;

    private const int MinCounts = 3;

    private const int ManyNames = 20;
    private const double MinShareOfManyNames = 0.95;

    // More statements are no report; the table of common sequences must not grow with the square of a book.
    private const int MaxStatements = 200;

    /// <returns>Null when their facts do not make them one account.</returns>
    public static RetoldAccount? Of(AccountFacts one, AccountFacts other)
    {
        if (one.Told.Count == 0 || !one.Told.ToHashSet(StringComparer.Ordinal).SetEquals(other.Told) || !MayBeOfOneDay(one, other))
            return null;
        var named = one.Named.Intersect(other.Named, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var fewerNames = Math.Min(one.Named.Count, other.Named.Count);
        if (named.Count < fewerNames * MinShareOfNames)
            return null;
        var statements = InOneOrder([.. one.Statements.Take(MaxStatements)], [.. other.Statements.Take(MaxStatements)]);
        var counts = one.Counts.Intersect(other.Counts).ToList();
        var agencies = one.Agencies.Intersect(other.Agencies, StringComparer.Ordinal).ToList();

        var fewerStatements = Math.Min(one.Statements.Count, other.Statements.Count);
        var camps = statements.Select(statement => Camp.Of(statement.Speaker)).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var rule =
            statements.Count >= MinStatements && statements.Count * 2 >= fewerStatements && camps >= MinCamps ? "statements-of-several-sides"
            : counts.Count >= MinCounts && counts.Count == Math.Min(one.Counts.Count, other.Counts.Count) && agencies.Count > 0 ? "counts-of-one-agency"
            : named.Count >= ManyNames && named.Count >= fewerNames * MinShareOfManyNames ? "many-names"
            : null;
        return rule is null ? null : new RetoldAccount(rule, [.. one.Told.Order(StringComparer.Ordinal)], named, fewerNames, statements, counts, agencies);
    }

    private static bool MayBeOfOneDay(AccountFacts one, AccountFacts other) =>
        one.PublishedFrom is { } from && other.PublishedFrom is { } otherFrom && from <= (other.PublishedTo ?? otherFrom) && otherFrom <= (one.PublishedTo ?? from);

    // The longest common sequence.
    private static List<Statement> InOneOrder(Statement[] one, Statement[] other)
    {
        var longest = new int[one.Length + 1, other.Length + 1];
        for (var row = one.Length - 1; row >= 0; row--)
        {
            for (var column = other.Length - 1; column >= 0; column--)
            {
                longest[row, column] = one[row] == other[column]
                    ? longest[row + 1, column + 1] + 1
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        var common = new List<Statement>();
        for (int row = 0, column = 0; row < one.Length && column < other.Length;)
        {
            if (one[row] == other[column])
            {
                common.Add(one[row++]);
                column++;
            }
            else if (longest[row + 1, column] >= longest[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }

        return common;
    }
}
