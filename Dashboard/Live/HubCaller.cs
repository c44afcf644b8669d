using Dispatch.Domain.Users;
using Dispatch.Http.Access;
using Microsoft.AspNetCore.SignalR;

namespace Dispatch.Live;

internal static class HubCaller
{
    /// <summary>Whose things whoever connected may see. Their connection ends when that changes (<see cref="RightsWatch"/>).</summary>
    public static Reach Reach(this HubCallerContext caller) => caller.GetHttpContext()?.Reach() ?? Domain.Users.Reach.Nowhere;
}
