using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Http.Calls;

namespace Dispatch.Api.Users;

/// <summary>Closes all users of a kind, and ends their sessions.</summary>
internal sealed class UserClosing(IUserViews users, ISessions sessions, IGrainFactory grains)
{
    private const int AtOnce = 500;

    /// <returns>Whose they are, closed now or before.</returns>
    public async Task<IReadOnlyList<string>> CloseAsync(Func<UserRow, bool> isMeant, Caller caller, CancellationToken cancellation)
    {
        var meant = (await Pages.AllAsync(AtOnce, page => users.ListAsync(page, cancellation))).Where(isMeant).ToArray();
        foreach (var user in meant)
        {
            if (!user.IsClosed) await Fenced.CallAsync(() => grains.GetGrain<IUserGrain>(user.Id).Close(caller));
            await sessions.EndAllAsync(user.Id, null, cancellation);
        }

        return [.. meant.Select(user => user.Id)];
    }
}
