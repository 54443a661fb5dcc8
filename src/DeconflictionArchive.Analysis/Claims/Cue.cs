namespace DeconflictionArchive.Analysis.Claims;

internal enum CueKind
{
    /// <summary>"قال", "مضيفاً"</summary>
    Verb,

    /// <summary>"لم يوضح"</summary>
    Withheld,

    /// <summary>"بحسب", "وفق ما أعلنت"</summary>
    According,

    /// <summary>"مزاعم الوزارة بأن"</summary>
    Named,

    /// <summary>"بحجة هجومها": the reason the speaker before gives.</summary>
    Pretext,

    /// <summary>"وإنها نبهت", "خصوصاً أن واشنطن لم تنذر": more of what the speaker before says.</summary>
    Addition,

    /// <summary>A verb of others inside the words of a speaker: "وقالوا إنهم ...".</summary>
    Nested,

    /// <summary>"«... لكن بعض هذه الضربات ...»": the one who told others' words speaks again for himself.</summary>
    Resumed,
}

/// <summary>A word that tells of someone saying something.</summary>
internal sealed record Cue(int Token, CueKind Kind, VerbForm? Form);
