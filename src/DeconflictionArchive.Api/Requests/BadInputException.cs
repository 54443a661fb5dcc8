using DeconflictionArchive.Search;

namespace DeconflictionArchive.Api.Requests;

/// <summary>The search found something wrong with the question that no parameter shows on its own.</summary>
public sealed class BadInputException(QueryProblem problem) : Exception(problem.Message)
{
    public InputErrors Errors { get; } = ErrorsOf(problem);

    private static InputErrors ErrorsOf(QueryProblem problem)
    {
        var errors = new InputErrors();
        if (problem.Code == "cursor-invalid")
            errors.AddCursor(problem.Message);
        else
            errors.Add(problem.Parameter, problem.Message);
        return errors;
    }
}
