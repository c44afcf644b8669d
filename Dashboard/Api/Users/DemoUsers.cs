using System.Collections.Immutable;

namespace Dispatch.Api.Users;

/// <summary>Whom the sign-in page offers while the demo is on.</summary>
/// <param name="Names">One per role.</param>
/// <param name="Password">The same for all.</param>
public sealed record DemoUsers(ImmutableArray<string> Names, string Password)
{
    private const string Prefix = "demo-";

    /// <summary>Under which id a user of the demo is kept: without the demo they can sign in no more.</summary>
    public static string IdOf(string name) => Prefix + name;

    public static bool IsDemo(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);
}
