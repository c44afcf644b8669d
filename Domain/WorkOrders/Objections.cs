using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What speaks against sending somebody; each can be overridden with a reason.</summary>
internal static class Objections
{
    public const string PartsMissing = "parts_missing";
    public const string PrecedingOpen = "preceding_open";
    public const string WeekHours = "week_hours";

    public const string Overlaps = "overlaps";

    public const string CrewIncomplete = "crew_incomplete";

    /// <summary>Against giving the order to this technician, the weightiest first.</summary>
    public static ImmutableArray<Rejection> ToGiving(WorkOrderState order, Candidate? candidate, DateTimeOffset at, WorkOrderRules rules)
    {
        if (candidate is not { Technician: var technician }) return [];
        List<Rejection> found = [.. Overlapping(technician, candidate.Overlaps)];
        if (order.Requirements.Lacking(candidate.Skills) is { IsEmpty: false } skills)
            found.Add(new("skill_missing", $"{technician} lacks {string.Join(", ", skills)}."));
        if (candidate.OutOfService is { } why) found.Add(new("out_of_service", $"{technician} is out of service: {why}."));
        if (candidate.Absence is { } absence)
            found.Add(new("absent", $"{technician} is absent from {absence.From:u} to {absence.To:u}: {absence.Kind}."));
        else if (candidate.IsOffShift) found.Add(new("off_shift", $"{technician} is off shift."));
        found.AddRange(Parts(Lacking(order, candidate.OnBoard)));
        found.AddRange(TooLong(candidate));
        found.AddRange(TooEarly(order, candidate, at));
        if (candidate.Station != order.File!.Station)
            found.Add(new("other_territory", $"{technician} belongs to {candidate.Station}, the order to {order.File.Station}."));
        if (candidate.Travel > rules.FarAway)
            found.Add(new("far_away", $"{technician} travels {candidate.Travel.Value.TotalHours:0.#} h to the site."));
        if (order.OfferTo(technician) is { State: OfferState.Rejected, EndedAt: { } rejectedAt } && at < rejectedAt + rules.RejectionHolds)
            found.Add(new("rejected_recently", $"{technician} rejected this order at {rejectedAt:u}."));
        return [.. found];
    }

    /// <summary>The week of a contract by hours would be exceeded (R-CREW-1).</summary>
    private static IEnumerable<Rejection> TooLong(Candidate candidate)
    {
        if (candidate is { WeekLeft: { } left, Lasts: { } lasts } && (candidate.Travel ?? TimeSpan.Zero) + lasts is var needed
            && needed > left)
            yield return new(WeekHours,
                $"{candidate.Technician} has {Math.Max(0, left.TotalHours):0.#} h of the week left, the work takes "
                    + $"{needed.TotalHours:0.#} h with the way.");
    }

    /// <summary>What has to be done before is not, by then.</summary>
    private static IEnumerable<Rejection> TooEarly(WorkOrderState order, Candidate candidate, DateTimeOffset at)
    {
        if (order.Requirements.After is not { } after || candidate.PrecedingEndsAt + after.Lag <= (candidate.From ?? at)) yield break;
        var until = candidate.PrecedingEndsAt is { } end ? $"until {end + after.Lag:u}" : "and nobody can say when that ends";
        yield return new(PrecedingOpen, $"The work comes after {after.Order}, {until}.");
    }

    /// <summary>
    /// Against setting off: the customer not told, the materials not ready, nobody who comes along where it takes two (R-MNT-3, R-FSR-7,
    /// R-CREW-1).
    /// </summary>
    public static ImmutableArray<Rejection> Unprepared(WorkOrderState order, WorkOrderRules rules)
    {
        var (needs, preparation) = (rules.Types[order.File!.Type], order.Preparation);
        List<Rejection> found = [];
        if (needs.Contact && preparation.ContactedAt is null)
            found.Add(new("customer_not_contacted", "Contact the customer before the technician departs (R-MNT-3)."));
        if (needs.Materials && !preparation.MaterialsReady)
            found.Add(new("materials_not_ready",
                $"Make sure that the materials are ready before the technician departs (R-MNT-3); missing: "
                    + $"{preparation.MissingMaterials ?? "not checked yet"}."));
        return [.. found, .. Alone(order)];
    }

    /// <summary>Against setting off, or having come, alone to work for two (R-CREW-1).</summary>
    private static IEnumerable<Rejection> Alone(WorkOrderState order)
    {
        if (order is { Requirements.Crew: > 1, Second: null })
            yield return new(
                CrewIncomplete, "The work takes two, and nobody comes along: name somebody, or say that it takes one (R-CREW-1).");
    }

    /// <summary>Parts the order asks for that are not in the van, unless that was known and overridden already (R-PART-1).</summary>
    public static ImmutableArray<string> Lacking(WorkOrderState order, ImmutableArray<string>? onBoard) => onBoard is { } there
        ? [.. order.Requirements.Parts.Except(there).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Nobody is at two machines at once (R-CREW-1).</summary>
    public static IEnumerable<Rejection> Overlapping(TechnicianId technician, ImmutableArray<Engagement> taken) =>
        taken.Select(other => new Rejection(Overlaps, $"{technician} has {other.Order} from {other.From:u} to {other.To:u}."));

    /// <summary>Nothing is given to somebody who is gone, whatever the reason.</summary>
    public static Rejection? Left(Candidate? candidate) => candidate is { LeftAt: not null, Technician: var technician }
        ? new("technician_left", $"{technician} does not work here any more: name somebody else.")
        : null;

    public static IEnumerable<Rejection> Parts(ImmutableArray<string> lacking)
    {
        if (!lacking.IsEmpty) yield return new(PartsMissing, $"Not in the van: {string.Join(", ", lacking)} (R-PART-1).");
    }

    /// <summary>
    /// The first by its code, all by their sentences; null when nothing speaks against it, or somebody said why it is done all the same.
    /// </summary>
    public static Rejection? Unless(string? confirmed, ImmutableArray<Rejection> found) =>
        found.IsEmpty || !string.IsNullOrWhiteSpace(confirmed)
        ? null
        : new(found[0].Code,
            $"{string.Join(" ", found.Select(one => one.Detail))} Say why with confirm, if it is to be done all the same.");
}
