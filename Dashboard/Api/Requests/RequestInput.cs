using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Customers;
using Dispatch.Api.Geography;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Requests;

/// <summary>The intake record (R-INT-7). What is left out of the machine is taken from its file.</summary>
/// <param name="Fault">The fault or question in detail.</param>
/// <param name="Severity">1 (breakdown) to 4 (R-SEV-1).</param>
/// <param name="Id">Left out, the answer tells the one made.</param>
/// <param name="Work">What is asked for.</param>
/// <param name="Environment">Where and under which conditions the machine works.</param>
/// <param name="WantedAt">The service time asked for.</param>
/// <param name="Owner">Who takes care of it, by id; left out, whoever takes it in.</param>
/// <param name="ReceivedAt">Left out, now.</param>
/// <param name="Separate">Take it in although a request on the same machine is open; a call about the same belongs to that request's <c>calls</c> (R-INT-6).</param>
/// <param name="NotTold">What was asked for and not told: by hotline and at a visit each of name, phone, symptom and environment is given or named here (F-98).</param>
/// <param name="Backdated">Why it is told only now: needed where <c>receivedAt</c> is longer ago than <c>WorkOrders:BackdatedAfter</c> (F-93).</param>
public sealed record RequestInput(
    RequestChannel Channel,
    [property: Text(100), Names("machine", MayBeNew = true)] string Machine,
    [property: Prose(4000)] string Fault,
    [property: Range(1, 4)] int Severity,
    [property: IdText, Names("request", MayBeNew = true)] string? Id = null,
    Urgency Urgency = Urgency.Normal,
    WorkOrderType Work = WorkOrderType.Repair,
    [property: Text(100)] string? Model = null,
    [property: IdText, Names("station")] string? Station = null,
    [property: IdText, Names("customer")] string? Customer = null,
    Coordinates? Site = null,
    [property: Prose(4000)] string? Symptom = null,
    [property: Prose(2000)] string? Environment = null,
    [property: Prose(2000)] string? Requirements = null,
    DateTimeOffset? WantedAt = null,
    [property: IdText] string? Contract = null,
    CallerInput? Contact = null,
    [property: Text(64)] string? Owner = null,
    DateTimeOffset? ReceivedAt = null,
    bool Separate = false,
    IntakeItem[]? NotTold = null,
    [property: Prose(1000)] string? Backdated = null) : IChecksItself
{
    public InputProblem? Check() => Contact is { } contact && Reachability.Problem(contact.Phone, contact.Email) is { } problem
        ? problem with { Path = $"$.contact{problem.Path[1..]}", Detail = problem.Detail.Replace("$.", "$.contact.", StringComparison.Ordinal) }
        : Unasked();

    /// <summary>Whoever is on the line is asked; what they do not tell is said not to be told.</summary>
    private InputProblem? Unasked()
    {
        var (told, notTold) = (Told(), NotTold.Together());
        if (IntakeQuestions.Each(IntakeQuestions.Contradicted(told, notTold)) is [var twice, ..])
            return new(InputCodes.InvalidValue, "$.notTold", $"{twice.Path()} is given: take it out of $.notTold.");
        return IntakeQuestions.Each(IntakeQuestions.Open(Channel, told, notTold)) is [var item, ..]
            ? new(
                InputCodes.MissingField,
                item.Path(),
                $"{item.Path()} is asked for when somebody calls: give it, or say \"notTold\": [\"{item}\"] (R-INT-2, R-INT-7).")
            : null;
    }

    private IntakeItems Told() =>
        (Contact?.Name is null ? IntakeItems.None : IntakeItems.Name)
        | (Contact?.Phone is null ? IntakeItems.None : IntakeItems.Phone)
        | (Symptom is null ? IntakeItems.None : IntakeItems.Symptom)
        | (Environment is null ? IntakeItems.None : IntakeItems.Environment);
}

/// <summary>Whom to ask for; erasable.</summary>
/// <param name="Name">Left out where nobody told it.</param>
public sealed record CallerInput(
    [property: Text(200)] string? Name = null,
    [property: Text(40)] string? Phone = null,
    [property: Text(254)] string? Email = null,
    [property: Text(500)] string? Address = null)
{
    internal RequestContactRow Row(string request) => new(request, Name ?? "", Phone, Email, Address);
}
