namespace DeconflictionArchive.Analysis.Channels;

/// <summary>Some of the sets of words from which the rules of channels are built, a bit each; there is room for 256.</summary>
internal readonly record struct CueSets(UInt128 First, UInt128 Second)
{
    public bool IsEmpty => First == 0 && Second == 0;

    public static CueSets Of(int set) => set < 128 ? new(UInt128.One << set, 0) : new(0, UInt128.One << (set - 128));

    public static CueSets operator |(CueSets left, CueSets right) => new(left.First | right.First, left.Second | right.Second);

    public bool Has(int set) => Meets(Of(set));

    public bool Meets(CueSets others) => ((First & others.First) | (Second & others.Second)) != 0;
}
