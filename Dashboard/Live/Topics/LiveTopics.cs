using System.Collections.Frozen;
using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Live;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Live.Topics;

/// <summary>The topics that this host found, and what they say of rows whether somebody watches or not. For concurrent use.</summary>
internal sealed class LiveTopics
{
    private readonly ImmutableArray<LiveTopic> found;
    private readonly FrozenDictionary<Type, LiveSource> sources;

    /// <exception cref="InvalidOperationException">Two topics have the same name, or the same row as their source.</exception>
    public LiveTopics(ImmutableArray<LiveTopic> found)
    {
        this.found = found;
        foreach (var name in found.GroupBy(topic => topic.Name).Where(same => same.Count() > 1))
            throw new InvalidOperationException($"{Named(name)} have the same name '{name.Key}': give one of them another.");
        foreach (var row in found.SelectMany(topic => topic.Sources.Select(source => (source.Row, topic))).GroupBy(entry => entry.Row, entry => entry.topic))
        {
            if (row.Count() > 1)
                throw new InvalidOperationException($"{row.Key.Name} is a source of {Named(row)}: let one of them say that it also hears it.");
        }

        sources = found.SelectMany(topic => topic.Sources).ToFrozenDictionary(source => source.Row);
        Offered = [.. found.Where(topic => topic.IsOffered).Select(topic => topic.Name)];
        ForTechnicians = [.. found.Where(topic => topic is { IsOffered: true, IsForTechnicians: true }).Select(topic => topic.Name)];
    }

    /// <summary>Names of what clients can subscribe to.</summary>
    public ImmutableArray<string> Offered { get; }

    /// <summary>Of these, what technicians' phones are told.</summary>
    public ImmutableSortedSet<string> ForTechnicians { get; }

    /// <summary>What each of them tells.</summary>
    /// <exception cref="InvalidOperationException">A topic is offered and does not say what it tells.</exception>
    public ImmutableSortedDictionary<string, Type> Contents => found.Where(topic => topic.IsOffered).ToImmutableSortedDictionary(
        topic => topic.Name,
        topic => topic.Content ?? throw new InvalidOperationException(
            $"{topic.GetType().Name} is offered to clients: let its Content say the type of what it tells them."),
        StringComparer.Ordinal);

    /// <summary>For an epoch.</summary>
    public ImmutableArray<LiveTopic> New() =>
        [.. found.Select(topic => (LiveTopic)Activator.CreateInstance(topic.GetType(), nonPublic: true)!)];

    /// <summary>Null for a row that the feed does not show.</summary>
    public LiveSource? SourceOf(ViewRow row) => sources.GetValueOrDefault(row.GetType());

    /// <summary>Whether somebody sits waiting for something of it.</summary>
    public bool AreAwaited(ImmutableArray<CommittedAppend> batch)
    {
        foreach (var append in batch)
        {
            foreach (var row in append.Append.Views)
            {
                if (SourceOf(row) is { IsAwaited: true })
                    return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="AreAwaited(ImmutableArray{CommittedAppend})"/>
    public bool AreAwaited(ImmutableArray<LiveRow> rows)
    {
        foreach (var row in rows)
        {
            if (SourceOf(row.Row) is { IsAwaited: true })
                return true;
        }

        return false;
    }

    private static string Named(IEnumerable<LiveTopic> topics) => string.Join(" and ", topics.Select(topic => topic.GetType().Name));
}
