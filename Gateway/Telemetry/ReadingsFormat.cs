namespace Dispatch.Gateway.Telemetry;

public enum ReadingsFormat
{
    /// <summary>One JSON array of readings.</summary>
    Array,

    /// <summary>One reading per line.</summary>
    Lines,
}
