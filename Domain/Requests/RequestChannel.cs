namespace Dispatch.Domain.Requests;

/// <summary>How a request reached us (R-INT-1).</summary>
public enum RequestChannel
{
    Hotline,
    Email,
    Online,
    Visit,
    Letter,

    /// <summary>The machine told of it.</summary>
    Telemetry,
}
