namespace Dispatch.Domain.Positions;

/// <summary>What became of a position.</summary>
public enum PositionVerdict
{
    /// <summary>The newest: where the technician is now.</summary>
    Current,

    /// <summary>Older than one that is known: part of the track only.</summary>
    Late,

    /// <summary>Of the same instant as one that is known.</summary>
    Repeated,

    /// <summary>Outside the shift: not kept, nobody is tracked there.</summary>
    OffShift,

    /// <summary>Further ahead than a wrong clock explains.</summary>
    InFuture,

    TooInaccurate,

    /// <summary>Nobody drives that fast from the position before, and it is the only one that says so.</summary>
    TooFast,

    /// <summary>Latitude or longitude out of range, or 0/0 to within 1 km.</summary>
    Nowhere,
}
