namespace DeconflictionArchive.Analysis.Layout;

/// <summary>
/// Tells days of related stories and of comments, which stand below a report, from its own: "07-06-2020" over another headline. A day that
/// says it is of publication is the report's all the same when nothing above the story is.
/// </summary>
internal sealed class DaysBelow
{
    private readonly PageDraft _draft;
    private readonly bool _stampedAbove;

    public DaysBelow(PageDraft draft, int bodyStart)
    {
        _draft = draft;
        for (var line = 0; line < bodyStart; line++)
            _stampedAbove |= draft.Facts[line].Stamp is { Kind: StampKind.Bare or StampKind.Published } && draft.RuleOf(line) != StampLines.VisitRule;
    }

    /// <param name="line">A line below the last paragraph.</param>
    /// <param name="open">What the heading above it opened.</param>
    public bool IsOfAnother(int line, Stamp stamp, Opening open) => stamp.Kind switch
    {
        StampKind.Bare => open != Opening.Nothing || (_stampedAbove && _draft.KindOf(line - 1) == PageLineKind.Furniture),
        StampKind.Published => _stampedAbove && (open != Opening.Nothing || _draft.RuleOf(line - 1) == BodyReader.BelowStory),
        _ => false,
    };
}
