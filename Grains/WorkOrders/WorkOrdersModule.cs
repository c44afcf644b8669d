using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.WorkOrders;

internal sealed class WorkOrdersModule : GrainModule
{
    /// <summary>
    /// The rules by which requests and work orders decide, from the section <c>WorkOrders</c>; a fault in it stops the start.
    /// </summary>
    public override void AddRules(IServiceCollection services)
    {
        services.AddValidated<WorkOrderOptions>(WorkOrderOptions.Section);
        services.AddSingleton<JobSites>();
        services.AddSingleton<Candidates>();
        services.AddSingleton<Parties>();
        services.AddSingleton<Hours>();
        services.AddSingleton<Reporters>();
        services.AddSingleton<IPromises, Promises>();
        services.AddSingleton(provider => Rules(
            provider.GetRequiredService<IOptions<WorkOrderOptions>>().Value,
            provider.GetRequiredService<IOptions<DispatchOptions>>().Value,
            provider.GetRequiredService<SlaRules>(),
            provider.GetRequiredService<RecordCatalogue>()));
        services.AddSingleton(provider => new RequestRules(
            provider.GetRequiredService<SlaRules>(), provider.GetRequiredService<IOptions<WorkOrderOptions>>().Value.FutureTolerance)
        {
            LongestAhead = provider.GetRequiredService<IOptions<WorkOrderOptions>>().Value.LongestAhead,
            BackdatedAfter = provider.GetRequiredService<IOptions<WorkOrderOptions>>().Value.BackdatedAfter,
        });
    }

    private static WorkOrderRules Rules(WorkOrderOptions options, DispatchOptions dispatch, SlaRules sla, RecordCatalogue records) => new(
        sla,
        records,
        options.FutureTolerance,
        options.RejectionHolds,
        options.StoppingPauses.Count == 0 ? WorkOrderRules.Default.StoppingPauses : [.. options.StoppingPauses],
        TypeRules.Shipped.ToImmutableDictionary(shipped => shipped.Key, shipped => shipped.Value with
        {
            SignedRecord = Needs(options.NeedSignedRecord, shipped.Key) ?? shipped.Value.SignedRecord,
            Contact = Needs(options.NeedContact, shipped.Key) ?? shipped.Value.Contact,
            Materials = Needs(options.NeedMaterials, shipped.Key) ?? shipped.Value.Materials,
        }))
    {
        LateAfter = options.LateAfter,
        FarFromSiteKilometres = options.FarFromSiteKilometres,
        MachinePositionHolds = options.MachinePositionHolds,
        FarAway = options.FarAway,
        ShiftSoon = options.ShiftSoon,
        TripMetres = dispatch.TripMetres,
        PlanGrace = options.PlanGrace,
        BackdatedAfter = options.BackdatedAfter,
        LongestAhead = options.LongestAhead,
        PoorStars = options.PoorStars,
    };

    private static bool? Needs(IList<WorkOrderType> given, WorkOrderType type) => given.Count == 0 ? null : given.Contains(type);
}
