namespace Dispatch.Grains.Interfaces.Contracts.Calls;

/// <summary>A grain with a stream of its own. It takes messages from the outbox: the same delivery may come more than once and has its effect once.</summary>
public interface IInbox : IGrainWithStringKey
{
    /// <summary>Returning, with or without a rejection, acknowledges; an exception has the message tried again later.</summary>
    Task<Outcome> Deliver(Delivery delivery);

    /// <summary>Writes its rows of one view anew, as its events have made them.</summary>
    /// <returns>How many rows were written.</returns>
    Task<int> RebuildRows(string view);
}
