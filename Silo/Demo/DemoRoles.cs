using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dispatch.Api.Users;
using Dispatch.Domain.Users;

namespace Dispatch.Silo.Demo;

/// <summary>One user per role, for visitors, and one per technician, whom the demo plays itself.</summary>
internal sealed class DemoRoles(DemoClient node, DemoOptions options)
{
    public const string Password = "demo";
    public const string Administrator = "administrator";
    private const string Dealer = "demo-dealer";

    public static ImmutableArray<string> Names { get; } =
        [.. Enum.GetValues<Role>().Where(role => role != Role.Device).Select(role => role.ToString().ToLowerInvariant())];

    public static string OfTechnician(string technician) => technician == DemoOwn.Visitor ? "technician" : technician;

    /// <summary>Those who need nothing that the demo has to found first.</summary>
    public async Task AddOffices(CancellationToken cancellation)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (role is not (Role.Device or Role.Administrator or Role.Technician or Role.Dealer or Role.DealerManager))
                await Add(role.ToString().ToLowerInvariant(), role, cancellation);
        }
    }

    public async Task AddField(CancellationToken cancellation)
    {
        await node.Post("/api/dealers", new { id = Dealer, name = "Demo Dealer", stations = new[] { DemoStation.All[0].Id } },
            cancellation);
        await Add("dealer", Role.Dealer, cancellation, dealer: Dealer);
        await Add("dealermanager", Role.DealerManager, cancellation, dealer: Dealer);
        for (var i = 0; i < options.Technicians; i++)
        {
            var technician = DemoFounding.TechnicianId(i);
            await Add(OfTechnician(technician), Role.Technician, cancellation, technician: technician);
        }
    }

    /// <summary>One that is there already stays as somebody may have changed it.</summary>
    private Task<JsonNode?> Add(string name, Role role, CancellationToken cancellation, string? technician = null, string? dealer = null) =>
        node.Try(
        "/api/users",
        new
        {
            id = DemoUsers.IdOf(name),
            name,
            displayName = name,
            password = Password,
            mustChange = false,
            roles = new[] { role.ToString() },
            technician,
            dealer,
        },
        cancellation);
}
