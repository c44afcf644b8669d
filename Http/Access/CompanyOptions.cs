using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Users;

namespace Dispatch.Http.Access;

/// <summary>The company's own provider of identities, by OpenID Connect. Off until <see cref="Authority"/> is set.</summary>
public sealed class CompanyOptions
{
    /// <summary>
    /// The provider's address, as it names itself: <c>https://login.microsoftonline.com/TENANT/v2.0</c>. Https, or http on this machine.
    /// Default none: people sign in here only.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>Under which id the provider knows this node. Default none; needed with <see cref="Authority"/>.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that goes with it. Default none; needed with <see cref="Authority"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// As people know the provider; stands on the button of the page on which they sign in. Default: the host of the address.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>What to ask the provider for beside <c>openid</c> and <c>profile</c>. Default none.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>The claim with what others read of a person. Default <c>name</c>.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>
    /// The claim with the name of a person's account, by which administrators find it. Default <c>preferred_username</c>.
    /// </summary>
    public string AccountClaim { get; set; } = "preferred_username";

    /// <summary>The claim with what somebody is: roles or groups, one value or many. Default <c>roles</c>.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>
    /// For each role the values of <see cref="RoleClaim"/> that give it, exactly as the provider writes them:
    /// <c>Access:Company:Roles:Dispatcher:0=dispatchers</c>. Default none; needed with <see cref="Authority"/>.
    /// </summary>
    public IDictionary<Role, string[]> Roles { get; } = new Dictionary<Role, string[]>();

    /// <summary>
    /// The claim with the stations of dispatchers and managers. Whoever has none is refused. Empty: the provider says nothing of
    /// territories, and they have all. Default <c>stations</c>.
    /// </summary>
    public string StationClaim { get; set; } = "stations";

    /// <summary>The value of <see cref="StationClaim"/> that stands for all stations. Default <c>*</c>.</summary>
    public string AllStations { get; set; } = "*";

    /// <summary>
    /// For each station the values of <see cref="StationClaim"/> that stand for it, as a territory's name may for many:
    /// <c>Access:Company:Stations:ST-01:0=north</c>. Default none: the values are the stations' ids.
    /// </summary>
    public IDictionary<string, string[]> Stations { get; } = new Dictionary<string, string[]>();

    /// <summary>The claim with the id of the technician that somebody is. Default <c>technician</c>.</summary>
    public string TechnicianClaim { get; set; } = "technician";

    /// <summary>The claim with the id of the dealer whose somebody is. Default <c>dealer</c>.</summary>
    public string DealerClaim { get; set; } = "dealer";

    /// <summary>
    /// How long a session lasts that began at the provider, used or not: what was taken away there ends here by then. Default 12 h, 5 min
    /// to 30 days.
    /// </summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan SignInAgainAfter { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long somebody may take at the provider. Default 15 min, 1 min to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan ReturnWithin { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the provider may take to answer the node. Default 10 s, 1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether whoever signs out here is signed out at the provider as well, and so of all else that it signs them in to; for browsers that
    /// many people share. Default false.
    /// </summary>
    public bool SignOutToo { get; set; }

    public bool IsOn => !string.IsNullOrEmpty(Authority);

    /// <summary>What the button says.</summary>
    public string ShownName => string.IsNullOrWhiteSpace(Name) ? new Uri(Authority!).Host : Name;
}
