using System.Runtime.InteropServices;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>FTS5 of the SQLite that the system has, called as a C library.</summary>
internal static partial class SqlitePeer
{
    private const string Library = "libsqlite3.so.0";
    private const int Row = 100;

    private static readonly nint Copied = -1; // SQLITE_TRANSIENT

    /// <returns>Null where there is none.</returns>
    public static IReadOnlyDictionary<string, ClassTimes>? Measure(SearchCorpus corpus, int reports, IReadOnlyList<SearchQuestion> questions, int rounds)
    {
        if (!NativeLibrary.TryLoad(Library, out _))
            return null;
        var file = Path.GetTempFileName();
        try
        {
            Check(Open(file, out var database));
            Execute(database, "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -2000000; pragma mmap_size = 8000000000");
            Execute(database, "create virtual table report using fts5(words, content = '', tokenize = \"unicode61 remove_diacritics 0\")");
            Execute(database, "begin");
            Check(Prepare(database, "insert into report (rowid, words) values (?, ?)", -1, out var insert, 0));
            foreach (var report in corpus.First(reports))
            {
                Check(BindNumber(insert, 1, report.Number + 1));
                Check(BindText(insert, 2, corpus.Stems(report), -1, Copied));
                _ = Step(insert);
                Check(Reset(insert));
            }

            Check(End(insert));
            Execute(database, "commit");
            Execute(database, "insert into report (report) values ('optimize')");
            Check(Prepare(database, "select rowid from report where report match ? order by rank limit 10", -1, out var search, 0));
            var times = ClassTimes.Measure([.. questions.Where(question => !question.Faceted)], rounds, question =>
            {
                var asked = Asked(question);
                return () =>
                {
                    Check(BindText(search, 1, asked, -1, Copied));
                    while (Step(search) == Row)
                    {
                    }

                    Check(Reset(search));
                };
            });
            Check(End(search));
            Check(Close(database));
            return times;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Asked(SearchQuestion question) => question.Kind switch
    {
        QuestionKind.Phrase => $"\"{string.Join(' ', question.Stems)}\"",
        QuestionKind.Prefix => $"\"{question.Stems[0]}\"*",
        _ => string.Join(question.Kind == QuestionKind.Or ? " OR " : " AND ", question.Stems.Select(stem => $"\"{stem}\"")),
    };

    private static void Execute(nint database, string sql) => Check(Execute(database, sql, 0, 0, 0));

    private static void Check(int result)
    {
        if (result != 0)
            throw new InvalidOperationException($"SQLite answered {result}.");
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string file, out nint database);

    [LibraryImport(Library, EntryPoint = "sqlite3_close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(nint database);

    [LibraryImport(Library, EntryPoint = "sqlite3_exec", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Execute(nint database, string sql, nint callback, nint argument, nint error);

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Prepare(nint database, string sql, int length, out nint statement, nint rest);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int BindNumber(nint statement, int index, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int BindText(nint statement, int index, string value, int length, nint free);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int End(nint statement);
}
