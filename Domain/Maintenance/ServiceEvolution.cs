namespace Dispatch.Domain.Maintenance;

/// <summary>What an event makes of an occurrence.</summary>
internal static class ServiceEvolution
{
    public static Service Evolve(Service? before, ServiceEvent happened)
    {
        var service = before ?? new Service(happened.Service, ServiceState.Upcoming, 0);
        return happened switch
        {
            ServiceFellDue due => Raised(service, due.DueHours, due.At),
            ServiceDueReinstated due => Raised(service, due.DueHours, due.At),
            ServiceDueWithdrawn => service with { State = ServiceState.Upcoming, RaisedAt = null, OverdueSince = null },
            ServiceBecameOverdue late => service with { State = ServiceState.Overdue, OverdueSince = late.At },
            ServiceOverdueWithdrawn => service with
            {
                State = service.State == ServiceState.Overdue ? ServiceState.Open : service.State,
                OverdueSince = null,
            },
            ServiceSuperseded => service with { State = ServiceState.Superseded },
            ServiceReopened => service with { State = ServiceState.Open },
            ServicePassedUnseen passed => service with { State = ServiceState.Unknown, DueHours = passed.DueHours },
            ServiceCompleted done => Done(service, done.DueHours, done.Hours, done.At) with { Early = done.Early },
            ServiceCovered done => Done(service, done.DueHours, done.Hours, done.At) with { CoveredBy = done.Higher },
            ServiceOrdered ordered => service with { Orders = ordered.Order, IsOrdered = true, OrderedAs = null },
            ServiceOrderTaken taken => service with { IsOrdered = true, OrderedAs = taken.By },
            ServiceOrderDropped => service with { IsOrdered = false },
            ServiceSkipped skipped => service with { State = ServiceState.Skipped, DueHours = skipped.DueHours, ClosedAt = skipped.At },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a service."),
        };
    }

    private static Service Raised(Service service, double dueHours, DateTimeOffset at) =>
        service with { State = ServiceState.Open, DueHours = dueHours, RaisedAt = at, WasRaised = true };

    private static Service Done(Service service, double dueHours, double hours, DateTimeOffset at) =>
        service with { State = ServiceState.Done, DueHours = dueHours, ClosedAt = at, ClosedHours = hours };
}
