using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Live.Topics;

namespace Dispatch.Live;

/// <summary>The topics of an epoch: the last value of everything that is shown, and what changed since the last frame. Not for concurrent use.</summary>
internal sealed class LiveModel
{
    private readonly Dictionary<Type, Route> routes = [];

    public LiveModel(LiveTopics topics)
    {
        Topics = topics.New();
        foreach (var topic in Topics)
        {
            foreach (var source in topic.Sources)
                routes[source.Row] = new(source, topic, [.. Topics.Where(other => other != topic && other.AlsoHears.Contains(source.Row))]);
        }

        foreach (var topic in Topics)
            topic.Meet(this);
    }

    public ImmutableArray<LiveTopic> Topics { get; }

    /// <summary>The topic of that type.</summary>
    public TTopic Topic<TTopic>() where TTopic : LiveTopic => Topics.OfType<TTopic>().Single();

    /// <summary>Takes over what a view says; a commit that it already contained comes again, and so does every later one.</summary>
    public void Load(ViewRow row)
    {
        if (routes.TryGetValue(row.GetType(), out var route))
            route.Take(row);
    }

    public void Apply(IReadOnlyList<ViewRow> rows, long head)
    {
        foreach (var row in rows)
            Apply(row, head);
    }

    /// <summary>Takes over what was committed, unless the row already stands at a later commit of the same stream.</summary>
    public void Apply(ViewRow row, long head)
    {
        if (routes.TryGetValue(row.GetType(), out var route) && route.Owner.Advance(row, route.Source.KeyOf(row), head))
            route.Take(row);
    }

    /// <summary>What changed since the last frame, or null when nothing did.</summary>
    public LiveFrame? TakeFrame(long sequence)
    {
        var parts = Parts(topic => topic.TakeChanges(sequence));
        return parts.IsEmpty ? null : new LiveFrame(sequence, parts);
    }

    /// <summary>All there is that may concern the filter, as it stands after the frame <paramref name="sequence"/>.</summary>
    public LiveFrame Everything(long sequence, LiveFilter filter) =>
        new(sequence, Parts(topic => filter.Topics.Contains(topic.Name) ? topic.Everything(filter) : null));

    private ImmutableArray<(string Topic, LivePart Part)> Parts(Func<LiveTopic, LivePart?> of)
    {
        var parts = ImmutableArray.CreateBuilder<(string, LivePart)>();
        foreach (var topic in Topics)
        {
            if (of(topic) is { } part)
                parts.Add((topic.Name, part));
        }

        return parts.DrainToImmutable();
    }

    private sealed record Route(LiveSource Source, LiveTopic Owner, ImmutableArray<LiveTopic> Others)
    {
        public void Take(ViewRow row)
        {
            Owner.Take(row);
            foreach (var other in Others)
                other.Take(row);
        }
    }
}
