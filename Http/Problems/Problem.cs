using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Http.Problems;

/// <summary>RFC 9457 problem details with a stable <c>code</c>.</summary>
public static class Problem
{
    public const string CodeKey = "code";
    public const string PathKey = "path";

    /// <summary>What stands there, where a replacement was refused because somebody else had changed it.</summary>
    public const string CurrentKey = "current";

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
            statusCode: rejection.Code == absent || rejection.Code == Outcome.ForeignCode
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status409Conflict,
            extensions: [new(CodeKey, rejection.Code == Outcome.ForeignCode ? absent ?? rejection.Code : rejection.Code)]);

    /// <summary>
    /// 412: what was to be replaced has changed meanwhile. The answer holds what stands there now; what was sent, the caller has.
    /// </summary>
    public static ProblemHttpResult Changed<TModel>(Rejection rejection, TModel current) where TModel : IVersioned =>
        TypedResults.Problem(
            rejection.Detail,
            statusCode: StatusCodes.Status412PreconditionFailed,
            extensions: [new(CodeKey, rejection.Code), new(CurrentKey, current), new("version", current.Tag)]);

    /// <summary>403: it is there, and not the caller's to do.</summary>
    public static ProblemHttpResult Forbidden(Rejection rejection) => TypedResults.Problem(
        rejection.Detail, statusCode: StatusCodes.Status403Forbidden, extensions: [new(CodeKey, rejection.Code)]);

    public static ProblemHttpResult NotFound(string code, string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, extensions: [new(CodeKey, code)]);

    /// <summary>503: the caller may repeat the call unchanged.</summary>
    public static ProblemHttpResult Unavailable(string code, string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable, extensions: [new(CodeKey, code)]);
}
