using Dispatch.Grains.Interfaces.Ports.Users;

namespace Dispatch.Api.Users;

/// <summary>A credential while ASP.NET Core's Identity changes it, step by step.</summary>
internal sealed class Account(Credential credential)
{
    public Credential Value { get; set; } = credential;
}
