using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Http.Json;

namespace Dispatch.Api.Users;

/// <param name="Name">That they sign in with; kept in lower case.</param>
/// <param name="Id">Left out, the answer tells the one made; it stays in the journal for ever, so no name.</param>
/// <param name="DisplayName">What others read; left out, the name.</param>
/// <param name="Password">Left out, the answer tells a random one, once.</param>
/// <param name="MustChange">Whether the password has to be changed at the first sign-in; left out, yes.</param>
/// <param name="Stations">The territories of a dispatcher or manager; left out, all.</param>
/// <param name="Technician">Who a technician is.</param>
/// <param name="Dealer">Whose a dealer's user is.</param>
public sealed record UserInput(
    [property: Text(100)] string Name,
    ImmutableArray<Role> Roles,
    [property: IdText] string? Id = null,
    [property: Text(100)] string? DisplayName = null,
    [property: StringLength(200, MinimumLength = 1)] string? Password = null,
    bool? MustChange = null,
    string[]? Stations = null,
    [property: IdText] string? Technician = null,
    [property: IdText] string? Dealer = null)
{
    public Rights Rights() => RightsInput.Of(Roles, Stations, Technician, Dealer);
}

/// <param name="Stations">The territories of a dispatcher or manager; left out, all.</param>
/// <param name="Technician">Who a technician is.</param>
/// <param name="Dealer">Whose a dealer's user is.</param>
public sealed record RightsInput(
    ImmutableArray<Role> Roles, string[]? Stations = null, [property: IdText] string? Technician = null,
    [property: IdText] string? Dealer = null)
{
    public Rights Rights() => Of(Roles, Stations, Technician, Dealer);

    internal static Rights Of(ImmutableArray<Role> roles, string[]? stations, string? technician, string? dealer) =>
        new([.. roles], stations is { } named ? [.. named] : null, technician, dealer);
}

/// <param name="Name">That they sign in with; null for one whose data were erased.</param>
/// <param name="DisplayName">What others read.</param>
/// <param name="Stations">The territories of a dispatcher or manager; null for all.</param>
/// <param name="Technician">Who a technician is.</param>
/// <param name="Dealer">Whose a dealer's user is.</param>
/// <param name="IsClosed">Whether they can sign in no more.</param>
/// <param name="IsLocked">Whether too many wrong passwords lock them out now.</param>
/// <param name="HasAuthenticator">Whether a code is asked for when they sign in.</param>
/// <param name="Password">Only in the answer that made it.</param>
public sealed record UserModel(
    string Id, string? Name, string? DisplayName, ImmutableArray<Role> Roles, ImmutableArray<string>? Stations, string? Technician,
    string? Dealer, bool IsClosed, bool IsLocked, bool HasAuthenticator, string? Password = null)
{
    internal static UserModel Of(UserRow user, Credential? credential, DateTimeOffset now) => new(
        user.Id, credential?.Name, credential?.DisplayName, [.. user.Rights.Roles],
        user.Rights.Stations is { } stations ? [.. stations] : null, user.Rights.Technician, user.Rights.Dealer, user.IsClosed,
        credential?.LockedUntil > now, credential?.HasAuthenticator ?? false);
}
