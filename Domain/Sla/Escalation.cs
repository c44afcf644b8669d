namespace Dispatch.Domain.Sla;

/// <summary>How far up somebody was told.</summary>
/// <param name="Raised">How often; 0 when the first step is still to come.</param>
/// <param name="NextAt">When the next step or repetition is due, UTC; null for none.</param>
[GenerateSerializer, Immutable]
public sealed record Escalation(EscalationStage Stage, int Raised, DateTimeOffset? NextAt, bool Acknowledged);

/// <summary>What an escalation is about.</summary>
public enum EscalationStage
{
    /// <summary>The warning point of a clock has passed.</summary>
    Warning,

    /// <summary>A clock is breached.</summary>
    Breach,
}

/// <summary>Who is told, in rising order.</summary>
public enum EscalationRole
{
    Technician,
    Dispatcher,
    StationManager,
    Head,
}
