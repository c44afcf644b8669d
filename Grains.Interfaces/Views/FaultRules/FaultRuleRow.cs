using Dispatch.Domain.FaultRules;

namespace Dispatch.Grains.Interfaces.Views.FaultRules;

/// <summary>What somebody wrote of a rule. Key: id.</summary>
/// <param name="Rule">Null when it was withdrawn.</param>
[GenerateSerializer, Immutable]
public sealed record FaultRuleRow(string Id, FaultRule? Rule) : ViewRow;
