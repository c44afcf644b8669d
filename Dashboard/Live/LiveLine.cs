using Microsoft.AspNetCore.SignalR;

namespace Dispatch.Live;

/// <summary>A client's connection; holds beyond the call that subscribes.</summary>
/// <param name="Cut">Ends it at once.</param>
internal sealed record LiveLine(string Connection, IClientProxy Client, Action Cut);
