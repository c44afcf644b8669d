namespace Dispatch.Engine;

/// <summary>What a process does in the whole.</summary>
[Flags]
internal enum NodeRole
{
    /// <summary>Hosts grains.</summary>
    Silo = 1,

    /// <summary>Answers HTTP and the live hubs, serves the web client.</summary>
    Web = 2,
}
