namespace Dispatch.Domain.Technicians;

/// <summary>Limits of shifts.</summary>
/// <param name="Usual">The length of a shift whose end nobody gave.</param>
/// <param name="Longest">A shift that is planned longer is refused.</param>
/// <param name="Forgotten">So long after its planned end a shift that nobody ended is over.</param>
/// <param name="Future">How far a phone's clock may be ahead.</param>
public sealed record ShiftRules(TimeSpan Usual, TimeSpan Longest, TimeSpan Forgotten, TimeSpan Future)
{
    /// <summary>Work that begins within this time after the planned end of a shift is still work of that shift (R-CREW-1).</summary>
    public TimeSpan Overtime { get; init; } = TimeSpan.FromHours(6);

    public static ShiftRules Default { get; } =
        new(TimeSpan.FromHours(9), TimeSpan.FromHours(16), TimeSpan.FromHours(2), TimeSpan.FromMinutes(5));
}
