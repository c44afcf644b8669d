namespace Dispatch.Domain.Metering;

/// <summary>
/// What became of a reading (R-MNT-7). Everything but <see cref="Applied"/> is kept as evidence and does not move the lifetime hours.
/// </summary>
public enum ReadingVerdict
{
    Applied,

    /// <summary>Lower than an applied reading taken before it, or higher than one taken after it.</summary>
    FallsBack,

    /// <summary>Grows by more than the time elapsed plus the tolerance against a neighbour in time.</summary>
    GrowsTooFast,

    /// <summary>Taken later than it was received, by more than the tolerance.</summary>
    InFuture,

    /// <summary>An applied reading of the same instant shows other hours.</summary>
    SameInstantDiffers,

    /// <summary>Somebody declared it wrong.</summary>
    Corrected,
}
