namespace Dispatch.Gateway.Telemetry;

/// <summary>An item of a call that was not applied, and why.</summary>
/// <param name="Index">The item's place in the call, from 0.</param>
public sealed record RejectedItem(int Index, string Code, string Detail);
