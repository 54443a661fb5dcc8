using System.Reflection;

namespace DeconflictionArchive.UnitTests.Layout;

/// <summary>The tables and pages of the layout tests, embedded beside them.</summary>
internal static class LayoutData
{
    /// <summary>Three paragraphs of a made-up report, on which a test hangs what it is about.</summary>
    public const string Story = """
        أعلن متحدث باسم التحالف الدولي، الثلاثاء، أن قناة الاتصال مع القوات الروسية في سوريا استُخدمت مرتين خلال يوم واحد لتفادي احتكاك بين الطائرات شرق نهر الفرات.

        وأضاف المتحدث أن الضباط الروس ردوا على المكالمة الأولى خلال دقائق، وأن الطائرتين ابتعدتا عن المنطقة من دون حادث.

        ولم تعلق وزارة الدفاع الروسية على هذه التصريحات حتى الآن، فيما قال مصدر في دمشق إن التحليق جرى بموافقة الحكومة السورية.
        """;

    public const string Title = "قناة اتصال روسية أميركية تجنب الطائرات حادثا فوق الفرات";

    public static IEnumerable<string> Pages() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".page", StringComparison.Ordinal));

    /// <summary>The lines of an embedded file, comments left out.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = assembly.GetManifestResourceNames().Single(candidate => candidate == name || candidate.EndsWith(".Layout." + name, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !line.StartsWith("# ", StringComparison.Ordinal))];
    }
}
