using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Domain.Technicians;

/// <summary>Where a technician is in the day's work, as far as they say it themselves.</summary>
/// <param name="Shift">The one that runs; null when off shift.</param>
/// <param name="LastShift">The one before, as it was: what phones report late belongs to it.</param>
/// <param name="Break">Null when not on a break.</param>
/// <param name="OutOfService">Why they are not to be sent; null when they are.</param>
/// <param name="ChangedAt">When any of it last changed; null before the first shift.</param>
public sealed record Duty(Shift? Shift, Shift? LastShift, Break? Break, string? OutOfService, DateTimeOffset? ChangedAt)
{
    /// <summary>Breaks of the shift that are over, oldest first; each until it really ended.</summary>
    public ImmutableArray<Break> Breaks { get; init; } = [];

    public static Duty None { get; } = new(null, null, null, null, null);

    /// <summary>OffShift, OutOfService, Break or Available; what an order makes of it is not known here.</summary>
    [JsonIgnore]
    public UnitStatus Status => this switch
    {
        { Shift: null } => UnitStatus.OffShift,
        { OutOfService: not null } => UnitStatus.OutOfService,
        { Break: not null } => UnitStatus.Break,
        _ => UnitStatus.Available,
    };

    /// <summary>Whether a technician may be tracked at that instant: within this or the last shift.</summary>
    public bool Covers(DateTimeOffset instant) => (Shift is { } now && now.StartedAt <= instant) || LastShift?.Contains(instant) == true;

    public static Duty Evolve(Duty duty, ShiftEvent happened)
    {
        var changed = duty with { ChangedAt = happened.At };
        return happened switch
        {
            ShiftStarted started => changed with { Shift = new(started.At, started.EndsAt), Breaks = [] },
            ShiftEndMoved moved => changed with { Shift = duty.Shift! with { EndsAt = moved.EndsAt } },
            ShiftEnded ended => changed with
            {
                Shift = null,
                Break = null,
                Breaks = [],
                OutOfService = null,
                LastShift = duty.Shift! with { EndsAt = ended.At }
            },
            BreakStarted started => changed with { Break = new(started.At, started.Until) },
            BreakEnded ended => changed with { Break = null, Breaks = duty.Breaks.Add(duty.Break! with { Until = ended.At }) },
            WentOutOfService went => changed with { OutOfService = went.Reason },
            ReturnedToService => changed with { OutOfService = null },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a shift."),
        };
    }
}
