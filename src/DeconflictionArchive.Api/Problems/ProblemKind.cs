namespace DeconflictionArchive.Api.Problems;

/// <summary>A kind of problem the archive can answer with; its code ends the address in "type".</summary>
public sealed record ProblemKind(string Code, int Status, string Title, string Meaning)
{
    public const string BasePath = "/problems/";

    /// <summary>Told with what passes by itself.</summary>
    public const int RetryAfterSeconds = 5;

    public static readonly ProblemKind BadInput = new("bad-input", 400, "Bad input", "A parameter is unknown or has a value that is not accepted; \"errors\" names it and what is accepted.");
    public static readonly ProblemKind CursorInvalid = new("cursor-invalid", 400, "Cursor invalid", "The cursor is broken, belongs to another list, or was given out for other filters: start again without it.");
    public static readonly ProblemKind BadRequest = new("bad-request", 400, "Bad request", "The request is no HTTP the archive understands.");
    public static readonly ProblemKind KeyNeeded = new("key-needed", 401, "Key needed", "This address needs a key: send it as \"Authorization: Bearer KEY\". The verb keys makes one.");
    public static readonly ProblemKind RightMissing = new("right-missing", 403, "Right missing", "The key is known, but lacks the right this address needs.");
    public static readonly ProblemKind NotFound = new("not-found", 404, "Not found", "Nothing is at this address.");
    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "Method not allowed", "The address exists but does not take this method; the Allow header names those it takes.");
    public static readonly ProblemKind NotAcceptable = new("not-acceptable", 406, "Not acceptable", "None of the formats the Accept header asks for is offered here.");
    public static readonly ProblemKind TooLarge = new("too-large", 413, "Body too large", "The body is larger than the archive takes.");
    public static readonly ProblemKind AddressTooLong = new("address-too-long", 414, "Address too long", "The address is longer than the archive takes.");
    public static readonly ProblemKind UnsupportedMediaType = new("unsupported-media-type", 415, "Unsupported media type", "The body is of a type or a content encoding that is not taken; bodies come without Content-Encoding.");
    public static readonly ProblemKind TooManyRequests = new("too-many-requests", 429, "Too many requests", "The caller has used up its share; Retry-After says in how many seconds it has one again.");
    public static readonly ProblemKind HeadersTooLarge = new("headers-too-large", 431, "Headers too large", "The headers are larger than the archive takes.");
    public static readonly ProblemKind Internal = new("internal", 500, "Internal error", "The archive failed; the log has the reason under the traceId.");
    public static readonly ProblemKind DatabaseAway = new("database-away", 503, "Database away", "The database cannot be reached; try again after Retry-After seconds.");
    public static readonly ProblemKind SchemaBehind = new("schema-behind", 503, "Schema behind", "The database has not seen every schema script of this program: run upgrade-schema, or wait until another program has.");
    public static readonly ProblemKind TooSlow = new("too-slow", 503, "Over its time", "The database took longer than a question may take: ask for less, or narrow the filters.");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        BadInput, CursorInvalid, BadRequest, KeyNeeded, RightMissing, NotFound, MethodNotAllowed, NotAcceptable, TooLarge, AddressTooLong,
        UnsupportedMediaType, TooManyRequests, HeadersTooLarge, Internal, DatabaseAway, SchemaBehind, TooSlow,
    ];

    public string Type => BasePath + Code;

    public static ProblemKind OfStatus(int status) =>
        status == 400 ? BadRequest
        : All.FirstOrDefault(kind => kind.Status == status)
        ?? (status < 500 ? BadRequest with { Status = status } : Internal with { Status = status });
}
