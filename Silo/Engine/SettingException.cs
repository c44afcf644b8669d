namespace Dispatch.Engine;

/// <summary>A setting that the node cannot start with; the message says what to change.</summary>
internal sealed class SettingException(string message) : Exception(message);
