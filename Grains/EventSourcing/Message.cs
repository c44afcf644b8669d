namespace Dispatch.Grains.EventSourcing;

/// <param name="Target">Kind and key of the grain that takes it: <c>machine/SN1</c>.</param>
/// <param name="Body">A record with a journal name.</param>
public sealed record Message(string Target, object Body);
