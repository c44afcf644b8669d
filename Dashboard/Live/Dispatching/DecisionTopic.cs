using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Dispatching;

/// <summary>
/// Ids of work orders about which the dispatch engine has decided something: news without content, the decision is to be read. Not part of a
/// snapshot.
/// </summary>
internal sealed class DecisionTopic : LiveTopic
{
    private readonly Dictionary<string, string> stations = [];

    public override string Name => "decisions";

    public override Type? Content => typeof(LiveItems<string>);

    public override ImmutableArray<LiveSource> Sources => [LiveSource.Of<DecisionRow>(row => row.Order, isAwaited: true, OnlyThatThereIsOne)];

    public override Task ReadAsync(LiveReading reading) => Task.CompletedTask;

    /// <summary>All are news.</summary>
    public override bool Advance(ViewRow row, LiveKey key, long head) => true;

    public override void Take(ViewRow row)
    {
        if (row is DecisionRow decision)
            stations[decision.Order] = decision.Station;
    }

    public override LivePart? TakeChanges(long sequence)
    {
        if (stations.Count == 0)
            return null;
        var part = new DecisionPart([.. stations.Select(entry => (entry.Key, entry.Value))]);
        stations.Clear();
        return part;
    }

    public override LivePart? Everything(LiveFilter filter) => null;

    private static DecisionRow OnlyThatThereIsOne(DecisionRow row) => row with { Explanation = new([], null, [], [], null, "") };
}
