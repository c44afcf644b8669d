using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Warranty;

/// <summary>The warranty's limit in operating hours, where there is one (R-WAR-1, assumption: none).</summary>
internal static class WarrantyHours
{
    public static void Reconcile(Unfolding story, DateTimeOffset now)
    {
        var machine = story.State;
        var isOver = machine.File?.WarrantyHours is { } limit && story.Hours >= limit;
        if (isOver && machine.WarrantyUsedUpAt is null) story.Add(new WarrantyHoursUsedUp(story.HoursAt ?? now, story.Hours));
        if (!isOver && machine.WarrantyUsedUpAt is not null) story.Add(new WarrantyHoursRestored(now));
    }
}
