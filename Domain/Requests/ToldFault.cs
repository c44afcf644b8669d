using Dispatch.Domain.FaultRules;

namespace Dispatch.Domain.Requests;

/// <summary>By which fault a machine opened the request itself (F-46).</summary>
/// <param name="Text">As the machine describes it; null when it does not.</param>
/// <param name="Rule">By which rule it became work, by id.</param>
/// <param name="Times">How often it was told within the rule's time.</param>
[GenerateSerializer, Immutable]
public sealed record ToldFault(FaultCode Code, string? Text, string Rule, int Times, Advice Advice);
