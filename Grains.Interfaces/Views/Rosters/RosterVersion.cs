using Dispatch.Domain.Rosters;

namespace Dispatch.Grains.Interfaces.Views.Rosters;

/// <summary>What of a roster is set as a whole: the weeks, the days that differ, the hours of a contract.</summary>
public static class RosterVersion
{
    public static object Of(Roster roster) => roster with { Begun = [], Absences = [], OnCall = [], LastNumber = 0 };
}
