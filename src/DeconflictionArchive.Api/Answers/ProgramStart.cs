namespace DeconflictionArchive.Api.Answers;

/// <summary>When this program began to serve: a newer program may answer the same question differently though nothing in the archive changed.</summary>
public sealed record ProgramStart(DateTimeOffset At);
