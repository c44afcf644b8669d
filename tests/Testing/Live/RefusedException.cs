namespace Dispatch.Testing.Live;

public sealed class RefusedException(string message) : Exception(message);
