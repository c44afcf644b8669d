using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.Customers;

internal static class UnknownCustomer
{
    public const string Code = "unknown_customer";

    public static ProblemHttpResult Problem(string id) => Http.Problems.Problem.NotFound(Code, $"No customer {id} is known.");
}
