using System.Collections.Immutable;
using Dispatch.Api.FaultRules;
using Dispatch.Api.Geography;
using Dispatch.Api.Sla;
using Dispatch.Api.Warranty;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Requests;

namespace Dispatch.Api.Requests;

/// <summary>A service request.</summary>
/// <param name="Owner">Who takes care of it, by id.</param>
/// <param name="Level">The highest rung of the triage ladder it was taken to.</param>
/// <param name="RemoteSince">When the running remote session began; null when none runs.</param>
/// <param name="WorkOrder">The last order that was opened for it.</param>
/// <param name="Solution">The last answer given.</param>
/// <param name="NextCallAt">When the next promised call back is due.</param>
/// <param name="Told">By which fault the machine opened it itself; null when somebody did.</param>
/// <param name="NotTold">What was asked for and not told.</param>
/// <param name="Contact">Null when nobody was named, and after it was erased.</param>
public sealed record RequestModel(
    string Id,
    RequestChannel Channel,
    RequestStatus State,
    string Machine,
    string Model,
    string Station,
    string? Customer,
    Coordinates? Site,
    WorkOrderType Work,
    string Fault,
    string? Symptom,
    string? Environment,
    string? Requirements,
    DateTimeOffset? WantedAt,
    string? Contract,
    int Severity,
    Urgency Urgency,
    WarrantyModel Warranty,
    EvidenceModel? Evidence,
    DateTimeOffset ReceivedAt,
    string Owner,
    TriageLevel Level,
    DateTimeOffset? RemoteSince,
    RemoteReport? RemoteResult,
    string? WorkOrder,
    DateTimeOffset? ContactedAt,
    string? Solution,
    DateTimeOffset? NextCallAt,
    CallerModel? Contact,
    ImmutableArray<CallBackModel> CallBacks,
    ImmutableArray<JoinedCall> Calls,
    ImmutableArray<ClockModel> Clocks,
    ToldFaultModel? Told,
    ImmutableArray<IntakeItem> NotTold)
{
    /// <summary>
    /// Whose the machine is by its file, where somebody else called about it and nobody has said yet whose the request is
    /// (<c>/whose</c>); null elsewhere.
    /// </summary>
    public string? OtherOwner { get; init; }

    public static RequestModel Of(RequestOverview overview)
    {
        var (row, file) = (overview.Request, overview.Request.File);
        return new(
            row.Id,
            file.Channel,
            row.Status,
            file.Machine.Value,
            file.Model,
            file.Station.Value,
            file.Customer?.Value,
            Coordinates.Of(file.Site),
            file.Work,
            file.Fault,
            file.Symptom,
            file.Environment,
            file.Requirements,
            file.WantedAt,
            file.Contract,
            row.Severity,
            row.Urgency,
            WarrantyModel.Of(file.Warranty),
            EvidenceModel.Of(file.Evidence),
            file.ReceivedAt,
            row.Owner,
            row.Level,
            row.RemoteSince,
            row.RemoteResult,
            row.WorkOrder?.Value,
            row.ContactedAt,
            row.Solution,
            row.NextCallAt,
            CallerModel.Of(overview.Contact),
            [.. row.CallBacks.Select(CallBackModel.Of)],
            row.Calls,
            [.. row.Clocks.Select(ClockModel.Of)],
            ToldFaultModel.Of(file.Told),
            file.NotTold.Apart())
        {
            OtherOwner = file.OtherOwner?.Value,
        };
    }
}

/// <summary>A fault that a machine told of itself.</summary>
/// <param name="Code">SPN and FMI of SAE J1939, <c>100/1</c>, or the maker's own code.</param>
/// <param name="Text">As the machine describes it.</param>
/// <param name="Rule">By which rule it became work, by id.</param>
/// <param name="Times">How often it was told within the rule's time.</param>
/// <param name="Advice">What it means and what is to be done.</param>
public sealed record ToldFaultModel(string Code, string? Text, string Rule, int Times, AdviceModel Advice)
{
    public static ToldFaultModel? Of(ToldFault? told) =>
        told is null ? null : new(told.Code.Value, told.Text, told.Rule, told.Times, AdviceModel.Of(told.Advice));
}

/// <param name="Name">Null when nobody told it.</param>
public sealed record CallerModel(string? Name, string? Phone, string? Email, string? Address)
{
    public static CallerModel? Of(RequestContactRow? row) => row is null ? null : new(row.Name.Length == 0 ? null : row.Name, row.Phone, row.Email, row.Address);
}

/// <param name="RemindedAt">When it fell due and its owner was reminded.</param>
public sealed record CallBackModel(int Number, DateTimeOffset DueAt, string About, DateTimeOffset? RemindedAt, DateTimeOffset? DoneAt)
{
    public static CallBackModel Of(CallBack call) => new(call.Number, call.DueAt, call.About, call.RemindedAt, call.DoneAt);
}
