namespace Dispatch.Grains.Interfaces.Calls;

/// <summary>A grain that takes messages from the outbox. The same delivery may come more than once and has its effect once.</summary>
public interface IInbox : IGrainWithStringKey
{
    /// <summary>Returning, with or without a rejection, acknowledges; an exception has the message tried again later.</summary>
    Task<Outcome> Deliver(Delivery delivery);
}
