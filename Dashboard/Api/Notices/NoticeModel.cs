using Dispatch.Domain.Notices;
using Dispatch.Grains.Interfaces.Views.Notices;

namespace Dispatch.Api.Notices;

/// <summary>What a customer or the technical department has to be told of who comes and when (R-SLA-3).</summary>
/// <param name="Order">The work order that it is about.</param>
/// <param name="Number">Counted from 1 within the order; the same for all whom it is for.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="About">What it tells.</param>
/// <param name="Machine">The serial number.</param>
/// <param name="Model">The machine's model.</param>
/// <param name="Station">Which station was responsible.</param>
/// <param name="Customer">Whose work it is; null when not known.</param>
/// <param name="Technician">Who comes, or was to.</param>
/// <param name="PlannedFrom">Planned begin on site; null when not planned yet.</param>
/// <param name="PlannedTo">Planned end on site.</param>
/// <param name="AgreedAt">The time agreed with the customer; null when none was.</param>
/// <param name="At">When it was arranged so.</param>
/// <param name="SentBy">By which channel it went out; null while none has sent it: it is then told by phone, or read here.</param>
public sealed record NoticeModel(
    string Order, int Number, NoticeAudience Audience, NoticeAbout About, string Machine, string Model, string Station, string? Customer,
    string Technician, DateTimeOffset? PlannedFrom, DateTimeOffset? PlannedTo, DateTimeOffset? AgreedAt, DateTimeOffset At, string? SentBy)
{
    internal static NoticeModel Of(NoticeRow row) => new(
        row.WorkOrder,
        row.Notice.Number,
        row.Audience,
        row.Notice.About,
        row.Machine,
        row.Model,
        row.Station,
        row.Customer,
        row.Notice.Technician.Value,
        row.Notice.From,
        row.Notice.To,
        row.Notice.AgreedAt,
        row.Notice.At,
        row.SentBy);
}
