using System.Net;
using Microsoft.Extensions.Options;

namespace Dispatch.Silo.Engine;

/// <summary>Settings of the Orleans engine, configuration section <c>Engine</c>.</summary>
public sealed class OrleansEngineOptions
{
    private const int LeastPort = 1;
    private const int MostPort = 65_535;

    /// <summary>Connection string of the PostgreSQL database with Orleans' tables. Default: the storage's own (<c>Storage:ConnectionString</c>).</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Folder with the scripts that Orleans publishes for PostgreSQL; missing tables are created from them. Default: none, missing tables stop the start.</summary>
    public string? OrleansScripts { get; set; }

    /// <summary>Nodes with the same id form a cluster. Default <c>dispatch</c>, 1 to 150 characters.</summary>
    public string ClusterId { get; set; } = "dispatch";

    /// <summary>States and reminders belong to the service, across clusters. Default <c>dispatch</c>, 1 to 150 characters.</summary>
    public string ServiceId { get; set; } = "dispatch";

    /// <summary>A cluster of this node alone, listening on the loopback address. Default false.</summary>
    public bool SingleNode { get; set; }

    /// <summary>IP address by which other nodes reach this one. Default: the host's own.</summary>
    public string? Address { get; set; }

    /// <summary>Port for the other nodes. Default 11111, 1 to 65535.</summary>
    public int SiloPort { get; set; } = 11_111;

    /// <summary>Port for clients outside the cluster. Default 30000, 1 to 65535.</summary>
    public int GatewayPort { get; set; } = 30_000;

    internal IEnumerable<string> Failures()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
            yield return "Engine:ConnectionString is empty; Orleans needs a PostgreSQL database, set it or Storage:ConnectionString.";
        if (ClusterId is not { Length: > 0 and <= 150 } || ServiceId is not { Length: > 0 and <= 150 })
            yield return "Engine:ClusterId and Engine:ServiceId have 1 to 150 characters.";
        if (SiloPort is < LeastPort or > MostPort || GatewayPort is < LeastPort or > MostPort || SiloPort == GatewayPort)
            yield return "Engine:SiloPort and Engine:GatewayPort are two different ports within 1 and 65535.";
        if (Address is not null && !IPAddress.TryParse(Address, out _))
            yield return $"Engine:Address is '{Address}'; set an IP address.";
        if (OrleansScripts is not null && !Directory.Exists(OrleansScripts))
            yield return $"Engine:OrleansScripts is '{OrleansScripts}'; there is no such folder.";
    }
}

internal sealed class OrleansEngineOptionsValidator : IValidateOptions<OrleansEngineOptions>
{
    public ValidateOptionsResult Validate(string? name, OrleansEngineOptions options) =>
        options.Failures().ToArray() is { Length: > 0 } failures ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
}
