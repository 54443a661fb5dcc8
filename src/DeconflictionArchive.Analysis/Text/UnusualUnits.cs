using System.Buffers;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// Units of a text that are no letters of it. What PostgreSQL cannot store is replaced one for one, so that no offset moves;
/// everything else stays as it is.
/// </summary>
/// <param name="Nul">Replaced.</param>
/// <param name="LoneSurrogates">Replaced.</param>
/// <param name="PresentationForms">Letters written as the shapes they take.</param>
/// <param name="BidiControls">Marks of direction.</param>
/// <param name="ZeroWidth">Joiners, spaces without width, byte order marks.</param>
public readonly record struct UnusualUnits(int Nul, int LoneSurrogates, int PresentationForms, int BidiControls, int ZeroWidth)
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).Where(unit => unit == 0 || char.IsSurrogate(unit) || IsForm(unit) || IsBidi(unit) || IsZeroWidth(unit))]);

    /// <summary>The text as it can be stored, and what was met in it.</summary>
    public static (string Text, UnusualUnits Met) Storable(string text)
    {
        var met = default(UnusualUnits);
        char[]? changed = null;
        for (var at = text.AsSpan().IndexOfAny(Unusual); at >= 0;)
        {
            var unit = text[at];
            var length = 1;
            if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                length = 2;
            else if (unit == 0 || char.IsSurrogate(unit))
                (changed ??= text.ToCharArray())[at] = Replacement;
            if (length == 1)
                met = met.With(unit);
            at += length;
            var next = text.AsSpan(at).IndexOfAny(Unusual);
            at = next < 0 ? -1 : at + next;
        }

        return (changed is null ? text : new string(changed), met);
    }

    public static UnusualUnits operator +(UnusualUnits one, UnusualUnits other) => new(
        one.Nul + other.Nul,
        one.LoneSurrogates + other.LoneSurrogates,
        one.PresentationForms + other.PresentationForms,
        one.BidiControls + other.BidiControls,
        one.ZeroWidth + other.ZeroWidth);

    public static UnusualUnits Add(UnusualUnits one, UnusualUnits other) => one + other;

    private UnusualUnits With(char unit) => unit switch
    {
        '\0' => this with { Nul = Nul + 1 },
        _ when char.IsSurrogate(unit) => this with { LoneSurrogates = LoneSurrogates + 1 },
        _ when IsZeroWidth(unit) => this with { ZeroWidth = ZeroWidth + 1 },
        _ when IsBidi(unit) => this with { BidiControls = BidiControls + 1 },
        _ => this with { PresentationForms = PresentationForms + 1 },
    };

    private static bool IsForm(char unit) => unit is >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static bool IsBidi(char unit) => unit is '\u061C' or '\u200E' or '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private static bool IsZeroWidth(char unit) => unit is >= '\u200B' and <= '\u200D' or '\u2060' or '\uFEFF';
}
