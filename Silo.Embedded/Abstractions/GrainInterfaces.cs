using Orleans.Runtime;

namespace Orleans;

public interface IGrain : IAddressable;

public interface IGrainWithGuidKey : IGrain;

public interface IGrainWithIntegerKey : IGrain;

public interface IGrainWithStringKey : IGrain;

/// <summary>
/// An object outside the grains that grains may call through <see cref="IGrainFactory.CreateObjectReference{T}"/>. It is held weakly.
/// </summary>
public interface IGrainObserver : IAddressable;

/// <summary>A grain that is woken by durable reminders.</summary>
public interface IRemindable : IGrain
{
    Task ReceiveReminder(string reminderName, TickStatus status);
}
