namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>
/// Why a technician cannot take a job. Each kind is a hard constraint with its own test; most are only a price for an emergency (R-SEV-2).
/// </summary>
public abstract record Exclusion
{
    private protected Exclusion()
    {
    }

    public abstract ReasonKind Kind { get; }

    /// <summary>How late, how long, how old, by the kind; null where it has no time.</summary>
    public virtual int? Seconds => null;

    /// <summary>The skill, the part; null where the kind has none.</summary>
    public virtual string? What => null;
}
