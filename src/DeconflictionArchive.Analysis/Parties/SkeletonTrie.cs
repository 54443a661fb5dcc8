namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Names of foreign persons as paths of <see cref="NameSkeleton"/>s; finds them in whatever spelling.</summary>
internal sealed class SkeletonTrie(SkeletonTable skeletons)
{
    private readonly TrieNodes<NameEntry> _beginnings = new();

    public void Add(IReadOnlyList<string> name, NameEntry entry) => _beginnings.Add(skeletons.Intern(name), entry);

    /// <summary>Adds the names that begin at a word, as it stands or without one particle.</summary>
    public void Walk(WordStream stream, int first, List<NameHit<NameEntry>> hits)
    {
        var form = stream.FormAt(first);
        if ((form.Begins & WordRoles.ForeignName) != WordRoles.None)
            Follow(form.Skeleton, stream, first, 0, hits);
        if ((form.Begins & WordRoles.ForeignNameAfterParticle) != WordRoles.None)
            Follow(form.SkeletonAfterParticle, stream, first, 1, hits);
    }

    private void Follow(int skeleton, WordStream stream, int first, int proclitic, List<NameHit<NameEntry>> hits)
    {
        var node = _beginnings.Find(skeleton);
        for (var next = first + 1; node is not null; next++)
        {
            node.Collect(first, next, proclitic, hits);
            if (next >= stream.Count || stream[next].Before > Gap.Quote)
                return;
            node = node.Find(stream.FormAt(next).Skeleton);
        }
    }
}
