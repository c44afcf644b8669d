namespace Dispatch.Grains.Interfaces.Ports;

/// <param name="After">The cursor of the page before, null for the first.</param>
public sealed record PageRequest(string? After, int Limit);
