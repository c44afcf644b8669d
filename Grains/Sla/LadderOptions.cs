using Dispatch.Domain.Sla;

namespace Dispatch.Grains.Sla;

/// <summary>An escalation ladder as configuration gives it.</summary>
public sealed class LadderOptions
{
    /// <summary>Who is told how long after. Default: none given, the shipped steps.</summary>
    public IList<LadderStepOptions> Steps { get; } = [];

    /// <summary>How long after the last step of a breach its role is told again. Default 1 h, 1 min to 7 days.</summary>
    public TimeSpan RepeatEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often the role is told again at most. Default 8, 0 to 1,000.</summary>
    public int Repeats { get; set; } = 8;
}

public sealed class LadderStepOptions
{
    /// <summary>Of what; required.</summary>
    public EscalationStage? Stage { get; set; }

    /// <summary>Who is told; required.</summary>
    public EscalationRole? Role { get; set; }

    /// <summary>How long since the warning or breach. Default 0, at most 30 days.</summary>
    public TimeSpan After { get; set; }
}
