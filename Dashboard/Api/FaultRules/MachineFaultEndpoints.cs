using System.Collections.Immutable;
using Dispatch.Api.Machines;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.FaultRules;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.FaultRules;

/// <summary><c>/api/machines/{serial}/faults</c>: what a machine tells of faults (F-46).</summary>
internal static class MachineFaultEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMachines("/api/machines/{serial}/faults", "Machines")
        .MapGet("", List).WithSummary("Faults that the machine has, the newest first; those too that it had, when asked for.");

    /// <param name="gone">Also those that it no longer has.</param>
    private static async Task<Results<Ok<Page<MachineFaultModel>>, ProblemHttpResult>> List(
        string serial, IMachineViews machines, IFaultRuleViews faults, bool? gone, string? after, [Limit] int? limit, CancellationToken cancellation)
    {
        var machine = RouteText.Decode(serial);
        if (await machines.FindAsync(machine, cancellation) is null) return UnknownMachine.Problem(machine);
        var all = (await faults.OfAsync(machine, cancellation)).Where(row => gone is true || row.Fault.IsStanding).Select(MachineFaultModel.Of);
        return await Paging.AnswerAsync(after, limit, page => Task.FromResult(Cut([.. all], page)));
    }

    /// <summary>The cursor is the code of the last one shown.</summary>
    private static Page<MachineFaultModel> Cut(ImmutableArray<MachineFaultModel> all, PageRequest page)
    {
        var begin = 0;
        if (page.After is { } after)
        {
            while (begin < all.Length && all[begin].Code != after) begin++;
            if (begin++ == all.Length) throw new FormatException($"'{after}' is no cursor of this list.");
        }

        ImmutableArray<MachineFaultModel> shown = [.. all.Skip(begin).Take(page.Limit)];
        return new(shown, begin + shown.Length < all.Length ? shown[^1].Code : null);
    }
}
