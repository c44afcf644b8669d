using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.ServiceRecords;

internal static class UnknownRecord
{
    public static ProblemHttpResult Problem(string order) =>
        Http.Problems.Problem.NotFound("unknown_record", $"The work order {order} has no such field service record, or there is no such order.");
}
