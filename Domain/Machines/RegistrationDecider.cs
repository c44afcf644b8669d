using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Domain.Machines;

internal static class RegistrationDecider
{
    private static readonly DateTimeOffset Earliest = new(1950, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Rejection? Register(Unfolding story, Register command, MaintenancePlans plans)
    {
        var (before, file, now) = (story.State.File, command.File, command.Now);
        if (Problem(file, now) is { } problem) return problem;
        if (command.IsNew && before is { Verified: true } && file with { Identity = file.Identity.Or(before.Identity) } != before)
            return new("machine_known",
                "The machine is on file with another content: change what differs (PATCH), or report its sale, transfer or acceptance.");
        if (before is not null) file = file with { Identity = file.Identity.Or(before.Identity) };
        if (file == before || (before is not null && !file.Verified)) return null;
        story.Add(new MachineRegistered(file, now) { OpenWorkMoves = command.OpenWorkMoves });
        if (before is null || (before.Model, before.WarrantyMonths) != (file.Model, file.WarrantyMonths))
            if (plans.For(file.Model, file.WarrantyMonths) is var plan && !plan.Equals(story.State.Plan))
                story.Add(new PlanAssigned(plan, now));
        story.Reconcile(now, unseen: before?.CommissionedAt is null && file.CommissionedAt is not null, retract: true);
        return null;
    }

    /// <summary>What is not said stays (F-24).</summary>
    public static Rejection? Change(Unfolding story, ChangeMachine command, MaintenancePlans plans)
    {
        var (file, change) = (story.State.File!, command.Change);
        return Register(story, new Register(change.Of(file), command.Now) { OpenWorkMoves = change.OpenWorkMoves }, plans);
    }

    public static Rejection? Transfer(Unfolding story, TransferMachine command)
    {
        if (story.State.File is { } file && file.Station == command.From)
            story.Add(new MachineRegistered(file with { Station = command.To }, command.Now));
        return null;
    }

    public static Rejection? Identify(Unfolding story, IdentifyMachine command)
    {
        if (story.State.File is { } file && file.Identity.Or(command.Identity) is var identity && identity != file.Identity)
            story.Add(new MachineRegistered(file with { Identity = identity }, command.Now));
        return null;
    }

    public static Rejection? Confirm(Unfolding story, ConfirmMachine command, MaintenancePlans plans)
    {
        var file = story.State.File!;
        if (file.Verified && file.Station != command.Station)
            return new("already_confirmed", $"The machine was confirmed, for {file.Station}: change its file instead.");
        return Register(
            story,
            new Register(
                file with { Station = command.Station, TimeZone = command.TimeZone, Model = command.Model ?? file.Model, Verified = true },
                command.Now),
            plans);
    }

    private static Rejection? Problem(MachineFile file, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(file.Model) || file.Model.Length > 100)
            return new("invalid_model", "A machine has a model of 1 to 100 characters.");
        if (!TimeZones.IsKnown(file.TimeZone))
            return new("invalid_time_zone", $"'{file.TimeZone}' is no IANA time zone such as Asia/Shanghai.");
        if (file.Site is { IsValid: false })
            return new("invalid_position", "The site's latitude is -90..90, its longitude -180..180 degrees.");
        if (file.WarrantyMonths is < 1 or > 120)
            return new("invalid_warranty", $"A warranty lasts 1 to 120 months, not {file.WarrantyMonths}.");
        if (file.WarrantyHours is { } hours && hours is not (> 0 and <= 1_000_000))
            return new("invalid_warranty", $"The warranty's hour limit is above 0 and at most 1000000, not {hours}.");
        if (file.HoursAtCommissioning is not (>= 0 and <= 1_000_000))
            return new("invalid_hours", $"Hours at commissioning are 0 to 1000000, not {file.HoursAtCommissioning}.");
        if (OutOfRange(file.CommissionedAt, now) || OutOfRange(file.AcceptedAt, now))
            return new("invalid_date", "Commissioning and acceptance lie between 1950 and ten years from now.");
        if (OutOfRange(file.ProducedOn, now) || OutOfRange(file.PurchasedOn, now) || file.PurchasedOn < file.ProducedOn)
            return new("invalid_date", "Production and purchase lie between 1950 and ten years from now, purchase not before production.");
        return null;
    }

    private static bool OutOfRange(DateTimeOffset? date, DateTimeOffset now) => date < Earliest || date > now.AddYears(10);

    private static bool OutOfRange(DateOnly? date, DateTimeOffset now) =>
        date is { } day && OutOfRange(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), now);
}
