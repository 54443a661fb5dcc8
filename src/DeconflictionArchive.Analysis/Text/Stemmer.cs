namespace DeconflictionArchive.Analysis.Text;

/// <summary>Cuts a folded word to what its inflections share, without harm to names.</summary>
public sealed class Stemmer
{
    private const string Article = "ال";

    private const int ShortestStem = 2;

    /// <param name="word">Folded.</param>
    public string Stem(string word)
    {
        if (word.StartsWith(Article, StringComparison.Ordinal) && word.Length >= Article.Length + ShortestStem)
            word = word[Article.Length..];
        return word;
    }
}
