using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Grains.WorkOrders;

/// <summary>
/// The hours on a signed record are a reading like any other; a correction takes back what it corrects (R-FSR-4, R-MNT-7).
/// </summary>
internal static class MeterMessages
{
    /// <param name="after">The order with the version that was just signed.</param>
    public static IEnumerable<Message> Of(WorkOrderId order, WorkOrderState after)
    {
        if (after is not { File.Machine: var machine, Record: { } record, MeterReadAt: { } at }) yield break;
        var (told, before) = (record.Current.Sheet.OperatingHours, record.Earlier.IsEmpty ? null : record.Earlier[^1].Sheet.OperatingHours);
        if (told == before) yield break;
        if (before is { } wrong)
            yield return new Message($"machine/{machine}", new HoursDisowned(order, wrong, at, record.Current.Correction!.Reason));
        if (told is { } hours) yield return new Message($"machine/{machine}", new HoursSigned(order, hours, at));
    }
}
