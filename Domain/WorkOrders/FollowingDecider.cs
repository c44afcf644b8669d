using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Work that comes after other work.</summary>
public static class FollowingDecider
{
    /// <summary>Whether an order may come after another one.</summary>
    /// <param name="chain">The other one, what that comes after, and so on.</param>
    /// <returns>
    /// Refused: <c>invalid_after</c> for itself, <c>after_circle</c> when the other one comes after it, however many lie between.
    /// </returns>
    public static Rejection? Circle(WorkOrderId order, ImmutableArray<WorkOrderId> chain)
    {
        if (chain is [var first, ..] && first == order) return new("invalid_after", "Nothing comes after itself.");
        var back = chain.IndexOf(order);
        return back < 0
            ? null
            : new("after_circle",
                $"{string.Join(" comes after ", chain[..(back + 1)])}: if {order} came after {chain[0]}, none of them could begin. Take "
                    + "one of these links away first.");
    }

    internal static Rejection? Name(OrderStory story, NameFollower command)
    {
        if (!story.State.Followers.Contains(command.Follower)) story.Add(new FollowerNamed(command.Follower, command.Source, command.At));
        return null;
    }

    internal static Rejection? Free(OrderStory story, FreeOfPreceding command)
    {
        if (!story.State.IsOver && story.State.Requirements.After?.Order == command.Preceding)
            story.Add(new PrecedingCancelled(command.Preceding, command.Source, command.At));
        return null;
    }
}
