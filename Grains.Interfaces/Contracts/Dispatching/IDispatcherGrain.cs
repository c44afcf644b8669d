using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Policy;
using Dispatch.Domain.Dispatching.Policy.DayRepairs;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Dispatching;

/// <summary>Plans the work of one territory and has it offered to its technicians; the key is its station's id.</summary>
[Inbox("dispatcher")]
public interface IDispatcherGrain : IInbox
{
    /// <summary>Who could do a job, when, and why the others cannot (R-SLA-6). Promises nothing.</summary>
    Task<Preview> Preview(JobQuestion question);

    /// <summary>What the plan would be if a technician did a job, beside what it is. Promises nothing.</summary>
    Task<Alternative> WhyNot(string order, string technician);

    /// <summary>What is planned for whom and nobody was told of. Promises nothing.</summary>
    Task<Suffix> Planned();

    /// <summary>How a day could go on when somebody is ill, a job takes longer, or there is room. Promises nothing.</summary>
    Task<RepairProposal> ProposeRepair(RepairQuestion question);

    /// <summary>Takes moves of a proposal, looked at together against the plan of this moment, one proposal after the other. Who is gone is out of service afterwards (R-CREW-1).</summary>
    Task<RepairTaken> TakeRepair(RepairTaking taking, Caller caller);

    /// <summary>What the day comes to with some of a proposal's moves. Promises nothing.</summary>
    Task<RepairCost> WeighRepair(RepairQuestion question, ImmutableArray<RepairStep> steps);

    /// <summary>Looks at the territory again: shifts begin, positions move, planned departures come near.</summary>
    Task Review();

    /// <summary>The search has ended; its result waits in the activation that began it.</summary>
    Task TakeImprovement();
}
