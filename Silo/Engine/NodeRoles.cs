
namespace Dispatch.Engine;

internal static class NodeRoles
{
    private const string Setting = "Node:Roles";

    /// <summary>The roles that the setting names, separated by commas; both where it is left out.</summary>
    /// <exception cref="SettingException">It names something else.</exception>
    public static NodeRole Of(IConfiguration configuration)
    {
        if (configuration[Setting] is not { } text) return NodeRole.Silo | NodeRole.Web;
        var roles = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Named).ToArray();
        return roles.Length > 0
            ? roles.Aggregate((all, role) => all | role)
            : throw new SettingException($"{Setting} is empty; set Silo, Web or Silo,Web, or leave it out for both.");
    }

    private static NodeRole Named(string name) => Enum.TryParse<NodeRole>(name, ignoreCase: true, out var role) && Enum.IsDefined(role)
        ? role
        : throw new SettingException($"{Setting} names '{name}'; set Silo, Web or Silo,Web.");
}
