using Dispatch.Domain.Users;

namespace Dispatch.Http.Access;

/// <summary>Roles that do the same kind of work, as routes name them.</summary>
public static class Offices
{
    /// <summary>Plan and steer the work of territories.</summary>
    public static Role[] Desk { get; } = [Role.Administrator, Role.Dispatcher, Role.Manager];

    /// <summary>Take calls and help by phone.</summary>
    public static Role[] Hotline { get; } = [.. Desk, Role.Agent];

    /// <summary>Keep the files of customers and machines.</summary>
    public static Role[] Files { get; } = [.. Hotline, Role.Sales, Role.Warranty, Role.Clerk];

    /// <summary>Everybody at the maker's who sits at a desk.</summary>
    public static Role[] Maker { get; } = [.. Files, Role.Appraiser, Role.Storekeeper, Role.Finance, Role.Quality];

    public static Role[] Dealers { get; } = [Role.Dealer, Role.DealerManager];

    /// <summary>Everybody at a desk, each within their reach.</summary>
    public static Role[] Readers { get; } = [.. Maker, .. Dealers];

    /// <summary>The technician at the machine, and the desk on their behalf.</summary>
    public static Role[] Field { get; } = [.. Desk, Role.Technician];

    /// <summary>Everybody at a desk, and technicians for what is theirs.</summary>
    public static Role[] ReadersAndField { get; } = [.. Readers, Role.Technician];

    /// <summary>Everybody who can sign in.</summary>
    public static Role[] People { get; } = ReadersAndField;

    /// <summary>Answer for figures.</summary>
    public static Role[] Figures { get; } = [.. Desk, Role.Sales, Role.Warranty, Role.Finance, Role.Quality, Role.DealerManager];

    public static Role[] Managers { get; } = [Role.Administrator, Role.Manager];

    public static Role[] Administrators { get; } = [Role.Administrator];
}
