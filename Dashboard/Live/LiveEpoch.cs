namespace Dispatch.Live;

/// <summary>From one reading of the views to the next: handles and sequences hold within it.</summary>
internal sealed record LiveEpoch(string Id, LiveModel Model, FrameRing Ring);
