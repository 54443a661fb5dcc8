namespace DeconflictionArchive.Analysis.Copies;

/// <summary>
/// Pairs the words two texts have in common, in the order of both. Words that stand once on either side are the posts the texts
/// are tied together at, and between two posts the longest common sequence is taken where that is cheap; so the time grows with
/// the length of the texts and not with their product. Where no post is found the words are left apart.
/// </summary>
internal static class WordAlignment
{
    // Cells of the table of one gap: some 200 words against 200.
    private const long MaxCells = 40_000;

    // Each round ties the texts at every word that has become unique; prose needs two or three.
    private const int MaxRounds = 8;

    /// <returns>For each word of the one text the index of its pair in the other, or -1.</returns>
    public static int[] Pair(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] left = [.. one.Select(Id)], right = [.. other.Select(Id)];
        var pairs = new int[left.Length];
        Array.Fill(pairs, -1);
        var gaps = new Stack<Gap>();
        gaps.Push(new Gap(0, left.Length, 0, right.Length, 0));
        while (gaps.TryPop(out var gap))
            Close(gap);
        return pairs;

        int Id(string word)
        {
            if (!ids.TryGetValue(word, out var id))
                ids[word] = id = ids.Count;
            return id;
        }

        void Close(Gap gap)
        {
            var (from, to, start, end, round) = gap;
            while (from < to && start < end && left[from] == right[start])
                pairs[from++] = start++;
            while (from < to && start < end && left[to - 1] == right[end - 1])
                pairs[--to] = --end;
            if (from == to || start == end)
                return;
            if ((long)(to - from) * (end - start) <= MaxCells)
            {
                PairLongest(left.AsSpan(from..to), right.AsSpan(start..end), from, start, pairs);
                return;
            }

            if (round == MaxRounds)
                return;
            foreach (var (post, pair) in Posts(left.AsSpan(from..to), right.AsSpan(start..end)))
            {
                pairs[from + post] = start + pair;
                gaps.Push(gap with { Round = round + 1, From = gap.From, To = from + post, Start = gap.Start, End = start + pair });
                gap = gap with { From = from + post + 1, Start = start + pair + 1 };
            }

            // Without a single post the gap is as it was, and stays.
            if (gap.From > from)
                gaps.Push(gap with { To = to, End = end, Round = round + 1 });
        }
    }

    // Words that stand once in both stretches, the most of them that follow each other in both.
    private static List<(int Post, int Pair)> Posts(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var places = new Dictionary<int, (int Left, int Right)>();
        for (var index = 0; index < left.Length; index++)
            places[left[index]] = places.ContainsKey(left[index]) ? (-1, -1) : (index, -1);
        for (var index = 0; index < right.Length; index++)
        {
            if (places.TryGetValue(right[index], out var place) && place.Left >= 0)
                places[right[index]] = place.Right < 0 ? place with { Right = index } : (-1, -1);
        }

        return Rising([.. places.Values.Where(place => place is { Left: >= 0, Right: >= 0 }).OrderBy(place => place.Left)]);
    }

    // The longest rising sequence by patience sorting.
    private static List<(int Post, int Pair)> Rising(List<(int Left, int Right)> places)
    {
        var piles = new List<int>();
        var before = new int[places.Count];
        for (var index = 0; index < places.Count; index++)
        {
            int low = 0, high = piles.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (places[piles[middle]].Right < places[index].Right)
                    low = middle + 1;
                else
                    high = middle;
            }

            before[index] = low == 0 ? -1 : piles[low - 1];
            if (low == piles.Count)
                piles.Add(index);
            else
                piles[low] = index;
        }

        var rising = new List<(int, int)>();
        for (var index = piles.Count == 0 ? -1 : piles[^1]; index >= 0; index = before[index])
            rising.Add(places[index]);
        rising.Reverse();
        return rising;
    }

    private static void PairLongest(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int from, int start, int[] pairs)
    {
        var longest = new int[left.Length + 1, right.Length + 1];
        for (var row = left.Length - 1; row >= 0; row--)
        {
            for (var column = right.Length - 1; column >= 0; column--)
            {
                longest[row, column] = left[row] == right[column]
                    ? longest[row + 1, column + 1] + 1
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        for (int row = 0, column = 0; row < left.Length && column < right.Length;)
        {
            if (left[row] == right[column])
                pairs[from + row++] = start + column++;
            else if (longest[row + 1, column] >= longest[row, column + 1])
                row++;
            else
                column++;
        }
    }

    private readonly record struct Gap(int From, int To, int Start, int End, int Round);
}
