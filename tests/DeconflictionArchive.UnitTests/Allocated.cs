namespace DeconflictionArchive.UnitTests;

/// <summary>Counts the bytes a piece of work allocates on its thread.</summary>
internal static class Allocated
{
    private const int Tries = 5;

    /// <returns>
    /// The fewest bytes of several tries: tests that run beside each other push words out of caches that all share, and what
    /// is then worked out anew is no cost of this text.
    /// </returns>
    public static long By(Action work)
    {
        var least = long.MaxValue;
        for (var tried = 0; tried < Tries; tried++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
