using Dispatch.Grains.Interfaces.Views.Phones;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Wakes phones by Web Push.</summary>
public interface IPushSender
{
    /// <summary>Hands a message to the push service of a phone. What goes wrong is told, not thrown.</summary>
    Task<PushResult> SendAsync(PushAddress address, PushMessage message, CancellationToken cancellation);
}

/// <param name="Content">UTF-8 JSON, at most 3,993 bytes; encrypted for the phone alone.</param>
/// <param name="Lives">How long the push service shall keep it for a phone that is not there.</param>
/// <param name="Topic">A later message with the same topic takes the place of one that waits; letters, digits, - and _, at most 32.</param>
public sealed record PushMessage(ReadOnlyMemory<byte> Content, TimeSpan Lives, string Topic);

public enum PushResult
{
    /// <summary>The push service took it; that is not to say that the phone has it.</summary>
    Taken,

    /// <summary>The push service does not know the phone any more: nothing will reach it.</summary>
    Gone,

    /// <summary>The push service could not be reached or is busy: try again later.</summary>
    Unavailable,
}
