using System.Collections.Immutable;

namespace Dispatch.Domain.Users;

/// <summary>What a user may do, and where.</summary>
/// <param name="Roles">At least one; never <see cref="Role.Device"/>.</param>
/// <param name="Stations">The territories of a <see cref="Role.Dispatcher"/> or <see cref="Role.Manager"/>; null for all.</param>
/// <param name="Technician">Who a <see cref="Role.Technician"/> is.</param>
/// <param name="Dealer">Whose a <see cref="Role.Dealer"/> or <see cref="Role.DealerManager"/> is.</param>
[GenerateSerializer, Immutable]
public sealed record Rights(
    ImmutableSortedSet<Role> Roles, ImmutableSortedSet<string>? Stations = null, string? Technician = null, string? Dealer = null)
{
    private static readonly ImmutableHashSet<Role> Territorial = [Role.Dispatcher, Role.Manager];
    private static readonly ImmutableHashSet<Role> Dealers = [Role.Dealer, Role.DealerManager];

    public bool IsDealer => Roles.Any(Dealers.Contains);

    /// <summary>The widest reach of all roles. One who is only a technician reaches what is their own.</summary>
    /// <param name="dealerStations">Of <see cref="Dealer"/>.</param>
    public Reach Reach(ImmutableSortedSet<string> dealerStations)
    {
        if (Roles.Any(role => role is not Role.Technician && !Territorial.Contains(role) && !Dealers.Contains(role)))
            return Users.Reach.Everywhere;
        if (Roles.Any(Territorial.Contains))
            return Stations is null ? Users.Reach.Everywhere : new([.. Stations, .. IsDealer ? dealerStations : []]);
        return IsDealer ? new([.. dealerStations], null, WithStrays: false)
            : Technician is { } own ? new(null, own, WithStrays: false)
            : Users.Reach.Nowhere;
    }

    public bool Equals(Rights? other) =>
        other is not null && Technician == other.Technician && Dealer == other.Dealer && Roles.SetEquals(other.Roles)
        && (ReferenceEquals(Stations, other.Stations)
            || (Stations is not null && other.Stations is not null && Stations.SetEquals(other.Stations)));

    public override int GetHashCode() => HashCode.Combine(Technician, Dealer, Roles.Count, Stations?.Count);
}
