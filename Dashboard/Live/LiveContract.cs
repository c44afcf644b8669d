using System.Collections.Immutable;
using Dispatch.Live.Messages;
using Dispatch.Live.Topics;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Live;

/// <summary>What the hubs say and take, for whoever writes it down for their clients.</summary>
public static class LiveContract
{
    /// <summary>Messages; what their <see cref="LiveContent"/> holds, <see cref="Contents"/> says.</summary>
    public static ImmutableArray<Type> Told { get; } = [typeof(LiveSnapshot), typeof(LivePage), typeof(LiveDelta), typeof(LiveResync)];

    /// <summary>Arguments.</summary>
    public static ImmutableArray<Type> Taken { get; } = [typeof(SubscribeRequest), typeof(TechnicianRequest)];

    /// <summary>Names of topics and the types of what they tell.</summary>
    public static ImmutableSortedDictionary<string, Type> Contents(IServiceProvider services) => services.GetRequiredService<LiveTopics>().Contents;
}
