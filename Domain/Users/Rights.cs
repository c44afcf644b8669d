using System.Collections.Immutable;

namespace Dispatch.Domain.Users;

/// <summary>What a user may do, and where.</summary>
/// <param name="Roles">At least one; never <see cref="Role.Device"/>.</param>
/// <param name="Stations">
/// The territories of a <see cref="Role.Dispatcher"/> or <see cref="Role.Manager"/>, for all that they do; null for all.
/// </param>
/// <param name="Technician">Who a <see cref="Role.Technician"/> is.</param>
/// <param name="Dealer">Whose a <see cref="Role.Dealer"/> or <see cref="Role.DealerManager"/> is.</param>
[GenerateSerializer, Immutable]
public sealed record Rights(
    ImmutableSortedSet<Role> Roles, ImmutableSortedSet<string>? Stations = null, string? Technician = null, string? Dealer = null)
{
    private static readonly ImmutableHashSet<Role> Territorial = [Role.Dispatcher, Role.Manager];
    private static readonly ImmutableHashSet<Role> Dealers = [Role.Dealer, Role.DealerManager];

    public bool IsDealer => Roles.Any(Dealers.Contains);

    /// <summary>
    /// One for all roles, so that what a role may do holds nowhere where another role's limit was meant to keep its user out: the stations
    /// that are named hold for every role, and a technician without a territory reaches what is their own.
    /// </summary>
    /// <param name="dealerStations">Of <see cref="Dealer"/>.</param>
    public Reach Reach(ImmutableSortedSet<string> dealerStations)
    {
        if (Roles.Contains(Role.Administrator)) return Users.Reach.Everywhere;
        if (Roles.Any(Territorial.Contains)) return Stations is null ? Users.Reach.Everywhere : new([.. Stations]);
        if (Technician is { } own) return new(null, own, WithStrays: false);
        if (IsDealer) return new([.. dealerStations], null, WithStrays: false);
        return Roles.IsEmpty || Roles.Contains(Role.Technician) ? Users.Reach.Nowhere : Users.Reach.Everywhere;
    }

    /// <summary>In a line, for the audit log.</summary>
    public string Told() => string.Join("; ", ((string?[])
    [
        string.Join(',', Roles),
        Roles.Any(Territorial.Contains) ? $"stations {(Stations is null ? "all" : string.Join(',', Stations))}" : null,
        Technician is null ? null : $"technician {Technician}",
        Dealer is null ? null : $"dealer {Dealer}",
    ]).OfType<string>());

    public bool Equals(Rights? other) =>
        other is not null && Technician == other.Technician && Dealer == other.Dealer && Roles.SetEquals(other.Roles)
        && (ReferenceEquals(Stations, other.Stations)
            || (Stations is not null && other.Stations is not null && Stations.SetEquals(other.Stations)));

    public override int GetHashCode() => HashCode.Combine(Technician, Dealer, Roles.Count, Stations?.Count);
}
