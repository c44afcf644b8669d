namespace Dispatch.Gateway.Iso15143;

/// <summary>A document that no fleet snapshot can be: given up before it fills the memory.</summary>
internal sealed class FleetTooLargeException() : Exception($"More than {FleetNode.MaxNodes} nodes, or more than {FleetNode.MaxDepth} levels.")
{
    public static void ThrowIf(int nodes, int depth)
    {
        if (nodes > FleetNode.MaxNodes || depth > FleetNode.MaxDepth)
            throw new FleetTooLargeException();
    }
}
