namespace Dispatch.Live.Tests;

public sealed class RefusedException(string message) : Exception(message);
