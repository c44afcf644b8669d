using Dispatch.Api.Commands;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Access;
using Dispatch.Http.Json;

namespace Dispatch.Api.Requests;

/// <param name="Owner">Who takes care of it from now on, by id.</param>
public sealed record OwnerInput([property: Text(64)] string Owner, DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Customer">The caller's customer, or the machine's owner (<c>otherOwner</c>).</param>
public sealed record WhoseInput([property: IdText] string Customer, DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);

/// <summary>Another call that belongs to the request.</summary>
public sealed record CallInput(
    RequestChannel Channel, [property: Prose(4000)] string Content, DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Solution">The guidance given.</param>
/// <param name="CallBackAt">When to call back and ask whether it helped.</param>
public sealed record AnswerInput(
    [property: Prose(4000)] string Solution, DateTimeOffset? CallBackAt = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

/// <param name="Explained">Purpose, method and precautions, as they were explained to the customer.</param>
/// <param name="Consented">Whether the customer agrees.</param>
public sealed record RemoteSessionInput(
    [property: Prose(4000)] string Explained, bool Consented, DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Works">What the customer reports.</param>
public sealed record RemoteResultInput(
    bool Works, [property: Prose(4000)] string? Note = null, DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Agreed">Both sides agree on a visit.</param>
/// <param name="Work">What is to be done; left out, the fault as it was told.</param>
/// <param name="WorkOrder">The new order's id; left out, the answer tells the one made.</param>
/// <param name="RequiredSkills">Codes; only technicians who have them all are sent.</param>
/// <param name="RequiredParts">Part numbers; only technicians who carry them all are sent (R-PART-1).</param>
/// <param name="Confirm">Why it asks for skills that nobody has (<c>unknown_skill</c>).</param>
public sealed record VisitInput(
    bool Agreed,
    [property: Prose(4000)] string? Work = null,
    [property: IdText, Names("work-order", MayBeNew = true)] string? WorkOrder = null,
    string[]? RequiredSkills = null,
    string[]? RequiredParts = null,
    [property: Prose(1000)] string? Confirm = null,
    DateTimeOffset? At = null,
    CommandOrigin? From = null) : JobInput(At, From)
{
    internal WorkRequirements? Requirements =>
        RequiredSkills is null && RequiredParts is null ? null : WorkRequirements.Of([.. RequiredSkills ?? []], [.. RequiredParts ?? []]);
}

/// <param name="DueAt">The agreed time.</param>
public sealed record CallBackInput(
    DateTimeOffset DueAt, [property: Prose(2000)] string About, DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);

/// <param name="Solved">What the customer said of the answer given; left out when that was not the question.</param>
public sealed record CallBackDoneInput(
    bool? Solved = null, [property: Prose(2000)] string? Note = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);

public sealed record WithdrawalInput([property: Prose(1000)] string Reason, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);
