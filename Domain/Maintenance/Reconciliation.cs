using System.Collections.Immutable;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Warranty;

namespace Dispatch.Domain.Maintenance;

/// <summary>
/// Brings what is on record into line with what hours and calendar say. Run again it finds nothing to do, which is why every due event is
/// raised once (R-MNT-6).
/// </summary>
internal static class Reconciliation
{
    /// <param name="now">Our clock, UTC.</param>
    /// <param name="unseen">The hours or the calendar of this machine are known for the first time: what they have passed may have been
    /// done or not.</param>
    /// <param name="retract">What due events rest on was corrected: take back those that no longer hold.</param>
    public static void Reconcile(this Unfolding story, DateTimeOffset now, bool unseen = false, bool retract = false)
    {
        if (retract) Withdraw(story, now);
        while (FirstPassed(story, now) is var (passed, by))
            story.Add(unseen ? new ServicePassedUnseen(passed.Key, passed.DueHours, now) : Raise(story, passed, by, now));
        RaiseHighest(story, now);
        Supersede(story, now);
        foreach (var service in Agenda.Of(story.State))
            if (service.State == ServiceState.Open && service.Overdue(story.Hours, now) is { } by)
                story.Add(new ServiceBecameOverdue(
                    service.Key, by, by == DueBy.Calendar ? service.OverdueAt!.Value : story.HoursAt ?? now));
        WarrantyHours.Reconcile(story, now);
    }

    private static void Withdraw(Unfolding story, DateTimeOffset now)
    {
        var agenda = Agenda.Of(story.State);
        foreach (var service in story.State.Services)
        {
            if (!service.IsOwed && service.State != ServiceState.Unknown) continue;
            var planned = agenda.FirstOrDefault(p => p.Key == service.Key);
            if (planned?.Due(story.Hours, now) is null) story.Add(new ServiceDueWithdrawn(service.Key, now));
            else if (service.OverdueSince is not null && planned.Overdue(story.Hours, now) is null)
                story.Add(new ServiceOverdueWithdrawn(service.Key, now));
        }
    }

    private static (PlannedService Service, DueBy By)? FirstPassed(Unfolding story, DateTimeOffset now)
    {
        foreach (var service in Agenda.Of(story.State))
            if (service.State == ServiceState.Upcoming && service.Due(story.Hours, now) is { } by) return (service, by);
        return null;
    }

    /// <summary>Of the services that were passed unseen, only the highest is due, and only if none higher has been passed.</summary>
    private static void RaiseHighest(Unfolding story, DateTimeOffset now)
    {
        var highest = Agenda.Of(story.State).Where(s => s.Due(story.Hours, now) is not null).MaxBy(s => s.DueHours);
        if (highest is { State: ServiceState.Unknown }) story.Add(Raise(story, highest, highest.Due(story.Hours, now)!.Value, now));
    }

    private static ServiceEvent Raise(Unfolding story, PlannedService service, DueBy by, DateTimeOffset now)
    {
        var at = by == DueBy.Calendar ? service.OpensAt!.Value : story.HoursAt ?? now;
        return service.Record is { WasRaised: true }
            ? new ServiceDueReinstated(service.Key, service.DueHours, by, story.Hours, at)
            : new ServiceFellDue(service.Key, service.DueHours, by, story.Hours, at);
    }

    private static void Supersede(Unfolding story, DateTimeOffset now)
    {
        if (story.State.Plan is not { } plan) return;
        ImmutableArray<Service> owed = [.. story.State.Services.Where(s => s.IsOwed)];
        foreach (var service in owed)
        {
            var higher = owed.Where(o => plan.Covers(o.Key, service.Key)).MaxBy(o => o.DueHours);
            if (higher is not null && service.State != ServiceState.Superseded)
                story.Add(new ServiceSuperseded(service.Key, higher.Key, now));
            else if (higher is null && service.State == ServiceState.Superseded)
                story.Add(new ServiceReopened(service.Key, now));
        }
    }
}
