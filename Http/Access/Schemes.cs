namespace Dispatch.Http.Access;

/// <summary>The ways in which calls prove whose they are.</summary>
public static class Schemes
{
    /// <summary>A browser's cookie.</summary>
    public const string Browser = "Browser";

    /// <summary>A program's access token.</summary>
    public const string Token = "Token";

    /// <summary>A device's key.</summary>
    public const string DeviceKey = "DeviceKey";

    /// <summary>What the company's provider says; proves once who somebody is, then a session begins.</summary>
    public const string Company = "Company";

    /// <summary>Whichever of them a call carries.</summary>
    public const string Any = "Any";

    /// <summary>The claim that holds the session's id.</summary>
    public const string SessionClaim = "sid";

    /// <summary>How device keys begin, so that they are told from access tokens.</summary>
    public const string KeyPrefix = "dk_";
}
