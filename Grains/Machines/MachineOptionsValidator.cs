using Dispatch.Domain.Maintenance;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Machines;

internal sealed class MachineOptionsValidator : IValidateOptions<MachineOptions>
{
    public ValidateOptionsResult Validate(string? name, MachineOptions options)
    {
        string[] problems = [.. PlanReader.Problems(options), .. PlanRules.Problems(PlanReader.Templates(options))];
        return problems.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems.Select(p => $"Machines:Plans: {p}"));
    }
}
