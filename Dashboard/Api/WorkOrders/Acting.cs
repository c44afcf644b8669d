using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Api.WorkOrders;

/// <summary>A technician acts for nobody but themselves, whatever a body says.</summary>
internal static class Acting
{
    /// <param name="own">Who the caller is; null for a desk, which acts for whom it names.</param>
    public static (WorkOrderCommand Command, Rejection? Refusal) As(WorkOrderCommand command, string? own)
    {
        if (own is null) return (command, null);
        var technician = new TechnicianId(own);
        var named = command switch
        {
            AcceptOffer accept => accept.Technician,
            RejectOffer reject => reject.Technician,
            ProgressCommand progress => progress.Technician ?? technician,
            TakeAlong along => along.Technician ?? technician,
            _ => technician,
        };
        if (named != technician)
            return (command, new("not_yours", $"You are {own} and act for nobody else: leave technician out, or name yourself."));
        return (command switch
        {
            ProgressCommand progress => progress with { Technician = technician },
            TakeAlong along => along with { Technician = technician },
            _ => command,
        }, null);
    }
}
