namespace DeconflictionArchive.Api.Requests;

/// <summary>What can be asked of one address by parameters; says itself which it takes.</summary>
public interface IQueryRequest<TSelf>
    where TSelf : IQueryRequest<TSelf>
{
    static abstract IReadOnlyList<Parameter> Accepted { get; }

    /// <summary>Reads the request; what is wrong with it is left in the reader.</summary>
    static abstract TSelf Read(QueryReader query, KnownNames names);
}
