using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>What a line says of itself, wherever it stands.</summary>
internal sealed record LineFacts(FurnitureMatch? Furniture, Stamp? Stamp, CreditLine? Credit, bool IsCaption)
{
    /// <summary>Of a line of prose, as most are.</summary>
    public static readonly LineFacts Plain = new(null, null, null, false);

    /// <summary>Furniture by its own words; a mere label is not, since a story may have it as a heading.</summary>
    public bool IsFurniture => Furniture is { Label: false };

    public bool IsPlain => Furniture is null && Stamp is null && Credit is null && !IsCaption;
}

/// <summary>A page while it is read: its lines, what each says of itself, and what has been decided so far.</summary>
internal sealed class PageDraft
{
    private readonly PageLine[]?[] _decided;
    private bool[]? _aside;

    public PageDraft(ReportText text)
    {
        Text = text;
        var lines = LineShape.Of(text);
        _decided = new PageLine[lines.Length][];
        var facts = Recognise(lines);
        BeginWithHeadline(lines, facts);
        (Lines, Facts) = (lines, facts);
        IsLoose = TellsInShortLines();
    }

    public ReportText Text { get; }

    public IReadOnlyList<LineShape> Lines { get; }

    public IReadOnlyList<LineFacts> Facts { get; }

    /// <summary>The story itself stands in short lines, as in wrapped text or verse; only plain furniture can be told from it.</summary>
    public bool IsLoose { get; }

    /// <summary>The title's span, once found.</summary>
    public TextSpan? Title
    {
        get;
        set
        {
            field = value;
            var (first, end) = value is { } span ? Text.TokensIn(span) : default;
            TitleLetters = TitleParts.Letters(Text, first, end);
        }
    }

    /// <summary>What a repeat of the title is told by; empty without a title.</summary>
    public string TitleLetters { get; private set; } = "";

    /// <summary>It reads like prose and is none of the story.</summary>
    public bool IsAside(int line) => _aside is not null && _aside[line];

    public void PutAside(int line, FurnitureKind kind, string rule)
    {
        (_aside ??= new bool[Lines.Count])[line] = true;
        DecideFurniture(line, kind, rule);
    }

    public bool IsDecided(int line) => _decided[line] is not null;

    public PageLineKind? KindOf(int line) => _decided[line]?[0].Kind;

    public string? RuleOf(int line) => _decided[line]?[0].Rule;

    public void Decide(int line, PageLineKind kind, string rule) => _decided[line] = [new PageLine(Lines[line].Span, kind, null, rule)];

    public void DecideFurniture(int line, FurnitureKind kind, string rule) =>
        _decided[line] = [new PageLine(Lines[line].Span, PageLineKind.Furniture, kind, rule)];

    public void DecideParts(int line, IEnumerable<PageLine> parts) => _decided[line] = [.. parts.Where(part => part.Span.Length > 0)];

    /// <summary>What was decided, in the order of the text.</summary>
    public IReadOnlyList<PageLine> Finish()
    {
        var parts = new List<PageLine>(Lines.Count);
        foreach (var line in _decided)
            parts.AddRange(line ?? []);
        return parts;
    }

    // "بينما تصل آليات ...": the first line of a page goes on with nothing.
    private static void BeginWithHeadline(LineShape[] lines, LineFacts[] facts)
    {
        var first = Array.FindIndex(facts, line => line.IsPlain);
        if (first >= 0 && lines[first] is { Continues: true, EndsWithStop: false } line)
            lines[first] = line with { Continues = false };
    }

    private bool TellsInShortLines()
    {
        const int few = 8; // short lines that a page of paragraphs may have as well
        const int wrapped = 6; // words
        int paragraphs = 0, others = 0, lines = 0;
        for (var index = 0; index < Lines.Count; index++)
        {
            if (Facts[index].Furniture is { Opens: not Opening.Nothing } && others + paragraphs > 30)
                break;
            if (Lines[index].IsParagraph && !Facts[index].IsFurniture)
            {
                // Entries above the first paragraph are the page's head, however many; wrapped lines are longer.
                if (paragraphs == 0 && others < lines * wrapped)
                    others = lines = 0;
                paragraphs += Lines[index].Words;
            }
            else if (Facts[index].IsPlain)
            {
                others += Lines[index].Words;
                lines++;
            }
        }

        return lines >= few && others > paragraphs;
    }

    private LineFacts[] Recognise(LineShape[] lines)
    {
        int arabic = 0, worded = 0;
        foreach (var line in lines)
        {
            arabic += line.HasArabic ? 1 : 0;
            worded += line.Words > 0 ? 1 : 0;
        }

        var facts = new LineFacts[lines.Length];
        for (var line = 0; line < facts.Length; line++)
            facts[line] = Recognise(lines[line], arabic * 2 >= worded);
        return facts;
    }

    private LineFacts Recognise(LineShape line, bool arabicPage)
    {
        var tokens = Text.Tokens;
        if (StampSides.Read(Text, line) is { } shared)
            return new LineFacts(null, shared, null, false);
        if (DeskLines.IsNumberOfWire(tokens, line))
            return new LineFacts(new FurnitureMatch(FurnitureKind.Other, Opening.Nothing, false, false, "number-of-a-wire"), null, null, false);
        if (DeskLines.IsWireTail(tokens, line))
            return new LineFacts(new FurnitureMatch(FurnitureKind.Other, Opening.Nothing, false, false, "editors-of-a-wire"), null, null, false);
        var furniture = LayoutPhrases.Shared.Match(tokens, line);
        if (furniture is { Label: false })
            return furniture.Kind == FurnitureKind.Menu && CreditReader.ReadLine(tokens, line) is { } signed && NamesOutlet(signed) && signed.Has(CreditPartKind.Desk)
                ? new LineFacts(null, null, signed, false)
                : new LineFacts(furniture, null, null, false);
        if (StampReader.Read(tokens, line) is { } stamp)
            return new LineFacts(furniture, stamp, null, false);
        if (CaptionReader.BeginsCaption(tokens, line))
            return new LineFacts(furniture, null, null, true);
        if (FooterLines.KeepsRights(tokens, line))
            return new LineFacts(new FurnitureMatch(FurnitureKind.Footer, Opening.Nothing, false, false, "rights"), null, null, false);
        if (line.Words > 0 && tokens[line.First].Text == "*" && SectionNames.Shared.IsWriterNote(tokens, line))
            return new LineFacts(new FurnitureMatch(FurnitureKind.Other, Opening.Nothing, true, false, "writer-note"), null, null, false);
        if (CreditReader.ReadLine(tokens, line) is { } credit)
        {
            return DeskLines.IsDepartment(tokens, credit)
                ? new LineFacts(new FurnitureMatch(FurnitureKind.Other, Opening.Nothing, false, false, "department"), null, null, false)
                : new LineFacts(NamesOutlet(credit) ? null : furniture, null, credit, false);
        }

        if (line.Words == 0 && !(line.Numbers > 0 && IsLastOfSentence(line)))
            return new LineFacts(new FurnitureMatch(FurnitureKind.Other, Opening.Nothing, false, false, line.Numbers > 0 ? "number-only" : "no-words"), null, null, false);
        if (arabicPage && !line.HasArabic)
            return new LineFacts(new FurnitureMatch(FurnitureKind.Other, Opening.Nothing, false, false, "no-arabic"), null, null, false);
        if (IsAddress(tokens, line))
            return new LineFacts(new FurnitureMatch(FurnitureKind.Other, Opening.Nothing, false, false, "file-or-address"), null, null, false);
        furniture ??= FollowLines.Read(tokens, line) ?? SectionNames.Shared.Read(tokens, line) ?? MenuReader.Read(Text, line);
        var caption = CaptionReader.IsCaption(tokens, line);
        return furniture is null && !caption ? LineFacts.Plain : new LineFacts(furniture, null, null, caption);
    }

    // "2021." is what a broken line left of a sentence.
    private bool IsLastOfSentence(LineShape line) => Text.Original[line.Span.End - 1] == '.';

    // "تلفزيون سوريا" is made of menu words and is a name all the same.
    private static bool NamesOutlet(CreditLine credit) => credit.The(CreditPartKind.Outlet) is { Outlet: { } first } && (!first.Guarded || credit.Parts.Count > 1);

    // "tanf_base_02.jpeg", "رابط: http://...": a few words and a file or an address.
    private static bool IsAddress(TokenList tokens, LineShape line)
    {
        const int few = 12; // words, the pieces of the address included
        if (line.Words > few || !line.HasForeign)
            return false;
        if (tokens[line.End - 1].Text is "png" or "jpg" or "jpeg" or "gif" or "webp" or "svg" or "mp4" or "pdf" && line.End - line.First > 2 && tokens[line.End - 2].Text == ".")
            return true;
        for (var at = line.First; at + 2 < line.End; at++)
        {
            if (tokens[at].Text is "http" or "https" or "www" && tokens[at + 1].Text is ":" or ".")
                return true;

            // "البريد: news@example.com"
            if (tokens[at + 1].Text == "@" && tokens[at].Text[0] < '\u0590' && tokens[at + 2].IsWord)
                return true;
        }

        return false;
    }
}
