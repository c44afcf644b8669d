using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Http.Idempotency;

/// <summary>Ends a call that came before; what it was answered then is answered again.</summary>
internal sealed class AnsweredBefore(FirstAnswer answer) : Exception("The call was answered before.")
{
    public FirstAnswer Answer => answer;
}
