using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Technicians;

/// <summary>An emergency button was pressed. Told again, or of an earlier press, it yields nothing.</summary>
public static class CallingForHelp
{
    /// <param name="at">When it was pressed, by the tracker's clock: later than <paramref name="now"/> counts as now.</param>
    public static Decision<TechnicianEvent> Decide(TechnicianState state, DateTimeOffset at, GeoPoint? position, DateTimeOffset now)
    {
        if (state.File is null) return new Rejection("unknown_technician", "There is no such technician.");
        if (state.LeftAt is { } left)
            return new Rejection("technician_left", $"They left at {left:u}: give the tracker to whoever has it now.");
        var pressed = at > now ? now : at;
        if (state.HelpCalledAt >= pressed) return Decision<TechnicianEvent>.Nothing;
        return new HelpCalled(pressed, position is { IsValid: true } where && where != default ? where : null);
    }
}
