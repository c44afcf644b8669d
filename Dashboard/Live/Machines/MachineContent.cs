namespace Dispatch.Live.Machines;

/// <param name="Files">Machines that are new to the client or whose file changed; null when none.</param>
/// <param name="Markers">See <see cref="MarkerColumns"/>; base64 in JSON, bytes in MessagePack.</param>
public sealed record MachineContent(MachineColumns? Files, byte[] Markers);
