using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Dispatching;
using Dispatch.Grains.Interfaces.Dispatching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.WorkOrders;

internal static class WorkOrderServices
{
    /// <summary>The rules by which requests and work orders decide, from the section <c>WorkOrders</c>; a fault in it stops the start.</summary>
    public static void AddWorkOrders(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<WorkOrderOptions>().BindConfiguration(WorkOrderOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<JobSites>();
        builder.Services.AddSingleton<Candidates>();
        builder.Services.AddSingleton<Parties>();
        builder.Services.AddSingleton<Hours>();
        builder.Services.AddSingleton<IPromises, Promises>();
        builder.Services.AddSingleton(services => Rules(
            services.GetRequiredService<IOptions<WorkOrderOptions>>().Value,
            services.GetRequiredService<IOptions<DispatchOptions>>().Value,
            services.GetRequiredService<SlaRules>(),
            services.GetRequiredService<RecordCatalogue>()));
        builder.Services.AddSingleton(services => new RequestRules(
            services.GetRequiredService<SlaRules>(), services.GetRequiredService<IOptions<WorkOrderOptions>>().Value.FutureTolerance)
        {
            LongestAhead = services.GetRequiredService<IOptions<WorkOrderOptions>>().Value.LongestAhead,
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
        LongestAhead = options.LongestAhead,
    };

    private static bool? Needs(IList<WorkOrderType> given, WorkOrderType type) => given.Count == 0 ? null : given.Contains(type);
}
