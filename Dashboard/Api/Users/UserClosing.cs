using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Http.Calls;

namespace Dispatch.Api.Users;

/// <summary>A technician who left signs in no more; one who has an office too keeps their user, whose roles are to be changed.</summary>
internal sealed class UsersOfTechnicians(IUserViews users, ISessions sessions, IGrainFactory grains)
{
    private const int AtOnce = 500;

    public async Task CloseAsync(string technician, Caller caller, CancellationToken cancellation)
    {
        var all = await Pages.AllAsync(AtOnce, page => users.ListAsync(page, cancellation));
        foreach (var user in all.Where(one => one.Rights.Technician == technician && !one.IsClosed && one.Rights.Roles is [Role.Technician]))
        {
            await Fenced.CallAsync(() => grains.GetGrain<IUserGrain>(user.Id).Close(caller));
            await sessions.EndAllAsync(user.Id, null, cancellation);
        }
    }
}
