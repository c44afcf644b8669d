using Orleans.Networking.Shared;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;

namespace Dispatch.Http.Calls;

/// <summary>A grain's silo that could not be reached, or went away with the call: the call may have been carried out or not.</summary>
internal static class Unreachable
{
    public static bool Is(Exception exception) => exception is
        OrleansMessageRejectionException or ClientNotAvailableException or GatewayTooBusyException or ConnectionFailedException
            or SocketConnectionException;
}
