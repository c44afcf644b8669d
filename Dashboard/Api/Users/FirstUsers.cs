using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Http.Access;
using Dispatch.Http.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Users;

/// <summary>
/// Sees to it that somebody can sign in: an administrator where there is no user yet. With the demo its own administrator; without it the
/// demo's users can sign in no more, and its key holds no more.
/// </summary>
internal sealed class FirstUsers(
    IServiceProvider services, ICredentials credentials, UserClosing closing, IDeviceKeys keys, IGrainFactory grains,
    IEnumerable<DemoUsers> demo, IOptions<AccessOptions> options, TimeProvider time) : IHostedService
{
    private const string Name = "administrator";
    private const string Id = "administrator";
    private static readonly Caller Caller = Caller.System("first-users");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (demo.FirstOrDefault() is { } living)
        {
            await AddAsync(DemoUsers.IdOf(Name), living.Password, mustChange: false, cancellationToken);
            return;
        }

        await CloseDemoAsync(cancellationToken);
        if (await credentials.AnyAsync(cancellationToken)) return;
        var chosen = options.Value.FirstPassword;
        var password = chosen ?? UserRegistry.NewPassword();
        if (await AddAsync(Id, password, mustChange: chosen is null, cancellationToken) && chosen is null)
            Console.WriteLine(
                $"The first administrator signs in as '{Name}' with the password {password} - shown this once, to be changed then.");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Rights before name and password: a node that is killed in between begins again where no name is yet, and of nodes of a cluster that
    /// start at once the one whose name it was has made it.
    /// </summary>
    private async Task<bool> AddAsync(string id, string password, bool mustChange, CancellationToken cancellation)
    {
        if (await credentials.ByNameAsync(Name, cancellation) is { } known) return known.Subject == id && await ReopenAsync(id);
        await Fenced.CallAsync(() => grains.GetGrain<IUserGrain>(id).Add(new([Role.Administrator]), Caller));
        await ReopenAsync(id);
        using var scope = services.CreateScope();
        var credential = new Credential { Name = Name, Subject = id, DisplayName = "Administrator", MustChange = mustChange };
        if (await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(credential, password, isAnyGood: DemoUsers.IsDemo(id)) is not { } refused) return true;
        if (await credentials.ByNameAsync(Name, cancellation) is { } made && made.Subject == id) return false;
        throw new InvalidOperationException($"The first administrator could not be made: {refused.Detail}");
    }

    private async Task<bool> ReopenAsync(string id)
    {
        await Fenced.CallAsync(() => grains.GetGrain<IUserGrain>(id).Reopen(Caller));
        return false;
    }

    private async Task CloseDemoAsync(CancellationToken cancellation)
    {
        foreach (var user in await closing.CloseAsync(one => DemoUsers.IsDemo(one.Id), Caller, cancellation))
            await credentials.RemoveAsync(user, cancellation);
        foreach (var key in (await keys.AllAsync(cancellation)).Where(one => DemoUsers.IsDemo(one.Id) && one.RevokedAt is null))
            await keys.RevokeAsync(key.Id, time.GetUtcNow(), cancellation);
    }
}
