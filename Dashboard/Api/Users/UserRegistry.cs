using System.Security.Cryptography;
using Dispatch.Api.Identifiers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Dealers;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Http.Calls;

namespace Dispatch.Api.Users;

/// <summary>Makes users: rights in the journal, name and password apart from it.</summary>
internal sealed class UserRegistry(
    IGrainFactory grains, Accounts accounts, ICredentials credentials, IUserViews users, IStationViews stations, ITechnicianViews technicians, IDealerViews dealers,
    IEnumerable<DemoUsers> demo)
{
    private const int PasswordSymbols = 16;
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public static IdFormat Ids { get; } = new("U", 8);

    public static string NewPassword() => RandomNumberGenerator.GetString(Alphabet, PasswordSymbols);

    /// <param name="credential">Its name may be anybody's; refused then.</param>
    /// <param name="password">Null for one who signs in elsewhere.</param>
    /// <returns>Null when the user was made.</returns>
    public async Task<Rejection?> AddAsync(
        Credential credential, string? password, Rights rights, Caller caller, CancellationToken cancellation)
    {
        if (await AbsentAsync(rights, cancellation) is { } absent) return absent;
        if (await credentials.BySubjectAsync(credential.Subject, cancellation) is { } known)
            return await FinishAsync(known, credential, password, rights, caller, cancellation);
        var isDemo = DemoUsers.IsDemo(credential.Subject) && demo.Any(one => one.Password == password);
        if (await accounts.AddAsync(credential, password, isDemo) is { } refused) return refused;
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IUserGrain>(credential.Subject).Add(rights, caller));
        if (outcome.Rejection is { } rejection) await credentials.RemoveAsync(credential.Subject, CancellationToken.None);
        return outcome.Rejection;
    }

    /// <summary>A name that a node kept, and was killed before the rights were: the same call again is answered as if it had not been.</summary>
    private async Task<Rejection?> FinishAsync(
        Credential known, Credential credential, string? password, Rights rights, Caller caller, CancellationToken cancellation)
    {
        if (known.Name != PlainNames.Of(credential.Name) || await users.FindAsync(credential.Subject, cancellation) is not null)
            return new("user_known", "This id is taken by another user; choose another one.");
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IUserGrain>(credential.Subject).Add(rights, caller));
        return outcome.Rejection ?? (password is null ? null : await accounts.ResetAsync(credential.Subject, password));
    }

    /// <summary>Whom and what rights name has to be there.</summary>
    public async Task<Rejection?> AbsentAsync(Rights rights, CancellationToken cancellation)
    {
        foreach (var station in rights.Stations ?? [])
        {
            if (await stations.FindAsync(station, cancellation) is null)
                return new("unknown_station", $"No station {station} is registered; register it first.");
        }

        if (rights.Technician is { } technician)
        {
            if (await technicians.FindAsync(technician, cancellation) is not { } known)
                return new("unknown_technician", $"No technician {technician} is known; register them first.");
            if (known.Technician.LeftAt is not null) return new("technician_left", $"{technician} does not work here any more; name somebody who does.");
        }

        return rights.Dealer is { } dealer && await dealers.FindAsync(dealer, cancellation) is null
            ? new("unknown_dealer", $"No dealer {dealer} is registered; register it first.")
            : null;
    }
}
