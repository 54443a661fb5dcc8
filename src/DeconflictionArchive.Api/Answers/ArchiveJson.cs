using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DeconflictionArchive.Api.Answers;

/// <summary>JSON as the archive speaks it: camelCase, words of an enumeration in kebab-case, Arabic as it is written.</summary>
public static class ArchiveJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // Safe because every answer says what it is and forbids sniffing; no answer is ever pasted into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { BaseFirst } };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }

    // An answer that adds to another begins like it, with its id.
    private static void BaseFirst(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            for (var owner = (property.AttributeProvider as MemberInfo)?.DeclaringType?.BaseType; owner is not null; owner = owner.BaseType)
                property.Order++;
        }
    }
}
