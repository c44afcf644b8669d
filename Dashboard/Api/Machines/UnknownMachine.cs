using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.Machines;

internal static class UnknownMachine
{
    public const string Code = "unknown_machine";

    public static ProblemHttpResult Problem(string serialNumber) =>
        Http.Problems.Problem.NotFound(Code, $"No machine with the serial number {serialNumber} is registered.");
}
