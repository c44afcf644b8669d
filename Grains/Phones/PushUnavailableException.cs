namespace Dispatch.Grains.Phones;

/// <summary>No push service could be reached now.</summary>
public sealed class PushUnavailableException(string message) : Exception(message);
