namespace Dispatch.Storage;

/// <summary>
/// The database that the settings name cannot be used; the message is one line that says what to change, without the password.
/// </summary>
public sealed class DatabaseUnusableException(string message, Exception? reason = null) : Exception(message, reason);
