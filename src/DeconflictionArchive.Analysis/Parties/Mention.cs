using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

public enum MentionKind
{
    Party,
    Place,
    Channel,
}

/// <summary>Words of the report that name an entry of the lexicon.</summary>
/// <param name="Id">Id of the party, place or channel.</param>
/// <param name="Span">The name without the particles written onto it.</param>
/// <param name="Form">The name as printed.</param>
/// <param name="Rule">Name of the rule that read it, such as "name", "metonym", "title-and-surname".</param>
public sealed record Mention(MentionKind Kind, string Id, TextSpan Span, string Form, string Rule);
