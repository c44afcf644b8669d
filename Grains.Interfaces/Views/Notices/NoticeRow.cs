using Dispatch.Domain.Notices;

namespace Dispatch.Grains.Interfaces.Views.Notices;

/// <summary>
/// A notice that is to go out (R-SLA-3): written with what it tells of, so that none is lost and none is there twice. Key: order, the
/// notice's number and whom it is for.
/// </summary>
/// <param name="Customer">Whose work it is; null when not known.</param>
/// <param name="SentBy">By which channel it went out; null while none has sent it.</param>
[GenerateSerializer, Immutable]
public sealed record NoticeRow(
    string WorkOrder, NoticeAudience Audience, string Station, string Machine, string Model, string? Customer, AssignmentNotice Notice,
    string? SentBy = null) : ViewRow;
