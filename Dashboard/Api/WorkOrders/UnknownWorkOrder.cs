using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.WorkOrders;

internal static class UnknownWorkOrder
{
    public const string Code = "unknown_work_order";

    public static ProblemHttpResult Problem(string id) => Http.Problems.Problem.NotFound(Code, $"There is no work order {id}.");
}
