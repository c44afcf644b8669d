using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Durations;
using Dispatch.Grains.Interfaces.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>Orders as the solver's jobs, each written once and kept until something changes that is in it.</summary>
internal sealed class JobCards
{
    /// <summary>Cards of orders that are over pile up; beyond so many times the orders there are all are thrown away.</summary>
    private const int Slack = 2;
    private const int Least = 64;
    private readonly Dictionary<string, Card> cards = [];
    private long edition = -1;
    private DurationBook? durations;
    private string[] crew = [];

    /// <summary>From which the seconds in the cards are counted.</summary>
    public DateTimeOffset Origin { get; private set; }

    /// <summary>Has to be called before cards are asked for: what is in all of them may have changed.</summary>
    /// <param name="book">Gives the numbers of the places.</param>
    /// <param name="onDuty">Ids of the technicians whose indices are in the cards.</param>
    public void Open(Territory territory, TravelBook book, string[] onDuty, DateTimeOffset at)
    {
        if (edition == book.Edition && ReferenceEquals(durations, territory.Durations) && cards.Count <= Least + (Slack * territory.Orders.Count) && crew.AsSpan().SequenceEqual(onDuty)) return;
        cards.Clear();
        (edition, durations, crew, Origin) = (book.Edition, territory.Durations, onDuty, at);
    }

    /// <param name="write">Makes a card.</param>
    public PlanJob Of(WorkOrderRow order, DateTimeOffset at, Func<WorkOrderRow, Card> write)
    {
        if (cards.TryGetValue(order.Id, out var kept) && ReferenceEquals(kept.Row, order) && at < kept.Until) return kept.Job;
        return (cards[order.Id] = write(order)).Job;
    }

    /// <param name="Until">First instant at which the job may be another, UTC, although nothing was told.</param>
    internal readonly record struct Card(WorkOrderRow Row, PlanJob Job, DateTimeOffset Until);
}
