using Dispatch.Domain.Deciding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Http.Problems;

/// <summary>RFC 9457 problem details with a stable <c>code</c>.</summary>
public static class Problem
{
    public const string CodeKey = "code";
    public const string PathKey = "path";

    public static ProblemHttpResult Of(InputProblem problem) =>
        TypedResults.Problem(
            problem.Detail, statusCode: problem.Status, extensions: [new(CodeKey, problem.Code), new(PathKey, problem.Path)]);

    /// <summary>
    /// A refused command: 409 with the rejection's code, or 404 when the code says that the thing addressed is not there.
    /// </summary>
    /// <param name="absent">The code that means that the resource of the address does not exist: <c>unknown_machine</c>.</param>
    public static ProblemHttpResult Of(Rejection rejection, string? absent = null) =>
        TypedResults.Problem(
            rejection.Detail,
            statusCode: rejection.Code == absent ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict,
            extensions: [new(CodeKey, rejection.Code)]);

    public static ProblemHttpResult NotFound(string code, string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, extensions: [new(CodeKey, code)]);

    /// <summary>503: the caller may repeat the call unchanged.</summary>
    public static ProblemHttpResult Unavailable(string code, string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable, extensions: [new(CodeKey, code)]);
}
