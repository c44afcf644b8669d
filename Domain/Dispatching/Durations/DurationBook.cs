using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Durations;

/// <summary>
/// How long work takes on site, learned from what was done: the mean for a type of work leans on a prior, the mean for a model on that of
/// its type, each as if <paramref name="PriorWeight"/> jobs had confirmed it. With no history it is the prior.
/// </summary>
/// <param name="Prior">By type of work.</param>
/// <param name="PriorWeight">Jobs; more than 0.</param>
public sealed record DurationBook(ImmutableDictionary<WorkOrderType, TimeSpan> Prior, double PriorWeight)
{
    /// <summary>What is shorter was no work, what is longer no single visit.</summary>
    private static readonly (TimeSpan Least, TimeSpan Most) Plausible = (TimeSpan.FromMinutes(2), TimeSpan.FromHours(24));

    private readonly ImmutableDictionary<(WorkOrderType Type, string? Model), Sample> samples =
        ImmutableDictionary<(WorkOrderType, string?), Sample>.Empty;

    private DurationBook(DurationBook book, ImmutableDictionary<(WorkOrderType Type, string? Model), Sample> samples) : this(book) =>
        this.samples = samples;

    /// <param name="spent">From arrival to completion.</param>
    public DurationBook Learn(WorkOrderType type, string model, TimeSpan spent) => spent < Plausible.Least || spent > Plausible.Most
        ? this
        : new(this, samples
            .SetItem((type, null), samples.GetValueOrDefault((type, null)).With(spent))
            .SetItem((type, model), samples.GetValueOrDefault((type, model)).With(spent)));

    /// <param name="model">Null when not known.</param>
    public TimeSpan Expected(WorkOrderType type, string? model)
    {
        var ofType = samples.GetValueOrDefault((type, null)).Lean(Prior[type], PriorWeight);
        return model is null ? ofType : samples.GetValueOrDefault((type, model)).Lean(ofType, PriorWeight);
    }

    private readonly record struct Sample(int Jobs, TimeSpan Sum)
    {
        public Sample With(TimeSpan spent) => new(Jobs + 1, Sum + spent);

        public TimeSpan Lean(TimeSpan prior, double weight) => ((prior * weight) + Sum) / (weight + Jobs);
    }
}
