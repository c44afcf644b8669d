using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.Requests;

internal static class UnknownRequest
{
    public const string Code = "unknown_request";

    public static ProblemHttpResult Problem(string id) => Http.Problems.Problem.NotFound(Code, $"There is no service request {id}.");
}
