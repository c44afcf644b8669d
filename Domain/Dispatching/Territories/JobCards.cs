using Dispatch.Domain.Dispatching.Durations;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>Orders as the solver's jobs, each written once and kept until something changes that is in it.</summary>
public sealed class JobCards
{
    /// <summary>Cards of orders that are over pile up; beyond so many times the orders there are all are thrown away.</summary>
    private const int Slack = 2;
    private const int Least = 64;
    private readonly Dictionary<string, Card> cards = [];
    private long edition = -1;
    private DurationBook? durations;
    private string[] crew = [];

    /// <summary>From which the seconds in the cards are counted, UTC.</summary>
    public DateTimeOffset Origin { get; private set; }

    /// <summary>Has to be called before cards are asked for: what is in all of them may have changed.</summary>
    /// <param name="members">Ids of the technicians whose indices are in the cards.</param>
    public void Open(Territory territory, IPlaces places, string[] members, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(places);
        if (edition == places.Edition && ReferenceEquals(durations, territory.Durations)
            && cards.Count <= Least + (Slack * territory.Orders.Count) && crew.AsSpan().SequenceEqual(members))
            return;
        cards.Clear();
        (edition, durations, crew, Origin) = (places.Edition, territory.Durations, members, at);
    }

    /// <param name="write">Makes a card.</param>
    public PlanJob Of(OpenOrder order, DateTimeOffset at, Func<OpenOrder, Card> write)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(write);
        if (cards.TryGetValue(order.Id, out var kept) && ReferenceEquals(kept.Order, order) && at < kept.Until) return kept.Job;
        return (cards[order.Id] = write(order)).Job;
    }
}

/// <param name="Until">First instant at which the job may be another, UTC, although nothing was told.</param>
public readonly record struct Card(OpenOrder Order, PlanJob Job, DateTimeOffset Until);
