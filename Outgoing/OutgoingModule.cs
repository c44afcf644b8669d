using Dispatch.Outgoing.Push;

namespace Dispatch.Outgoing;

/// <summary>What goes out to people's devices and other systems.</summary>
public static class OutgoingModule
{
    public static IHostApplicationBuilder AddOutgoing(this IHostApplicationBuilder builder)
    {
        builder.AddPush();
        return builder;
    }

    public static IEndpointRouteBuilder MapOutgoing(this IEndpointRouteBuilder endpoints)
    {
        PushEndpoints.Map(endpoints);
        return endpoints;
    }
}
