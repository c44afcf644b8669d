using System.Collections.Immutable;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>Puts the lines of a trace together, one after the other. What a line refers to was told of in an earlier one.</summary>
internal sealed class TraceReader
{
    private readonly List<DispatchFile.Who> technicians = [];
    private readonly List<DispatchFile.What> jobs = [];
    private readonly Dictionary<int, int> technicianOf = [];
    private readonly Dictionary<int, int> jobOf = [];
    private TraceLine.Day? day;
    private int? now;

    /// <exception cref="InvalidDataException">No line is there.</exception>
    public DispatchFile Trace => day is null
        ? throw new InvalidDataException("no line says what the day is like: begin with one of type \"day\".")
        : new DispatchFile(day.Travel, [.. technicians], [.. jobs], day.Noise);

    /// <exception cref="InvalidDataException">The line cannot stand here; the message says why and what to change.</exception>
    public void Take(TraceLine line)
    {
        Demand(day is null == line is TraceLine.Day, day is null
            ? "the first line is of type \"day\"; put it before this one."
            : "there is one line of type \"day\"; a second day is another file.");
        Demand(line.KnownAt is not < 0, "\"at\" is 0 or more: seconds from the start of the day.");
        Demand(line.KnownAt is not { } at || now is not { } last || at >= last,
            $"\"at\" is {line.KnownAt}, before the {now} of a line above: sort the lines by it.");
        now = line.KnownAt ?? now;
        switch (line)
        {
            case TraceLine.Day begun: Begin(begun); break;
            case TraceLine.Technician technician: Add(technician); break;
            case TraceLine.Call call: Add(call); break;
            case TraceLine.Cancellation cancellation:
                Change(cancellation.Of, "called off", job => job.CancelledAt is null, job => job with { CancelledAt = cancellation.At });
                break;
            case TraceLine.OnSite onSite:
                Demand(onSite.Seconds >= 0, "\"seconds\" is 0 or more.");
                Change(onSite.Of, "said how long it takes", job => job.ActualService is null,
                    job => job with { ActualService = onSite.Seconds });
                break;
            case TraceLine.Absence absence: Send(absence); break;
        }
    }

    private static void Demand(bool isSo, string otherwise)
    {
        if (!isSo) throw new InvalidDataException(otherwise);
    }

    private static void DemandSkills(ImmutableArray<int> skills) =>
        Demand(!skills.IsDefault, "\"skills\" is a list of whole numbers, [] for none.");

    private void Begin(TraceLine.Day begun)
    {
        Demand(PlaneTravel.IsStated(begun.Travel), $"\"travel\" is \"{begun.Travel}\": write it as docs/trace-format.md has it.");
        Demand(begun.Noise is >= 0 and < 1, "\"noise\" is from 0 to less than 1.");
        day = begun;
    }

    private void Add(TraceLine.Technician who)
    {
        Demand(now is null, "technicians are known before the day: put them before everything that has an \"at\".");
        DemandSkills(who.Skills);
        Demand(who.ShiftStart >= 0 && who.ShiftEnd >= who.ShiftStart, "a shift is from 0 on, and does not end before it starts.");
        Demand(technicianOf.TryAdd(who.Id, technicians.Count),
            $"there is a technician with \"id\" {who.Id} already: give this one another.");
        technicians.Add(new(who.Id, who.X, who.Y, who.Skills, who.ShiftStart, who.ShiftEnd));
    }

    private void Add(TraceLine.Call call)
    {
        DemandSkills(call.Skills);
        Demand(call.Severity is >= 1 and <= 4, "\"severity\" is 1 (worst) to 4.");
        Demand(call.Service >= 0, "\"service\" is 0 or more, in seconds.");
        Demand(jobOf.TryAdd(call.Id, jobs.Count), $"there is a call with \"id\" {call.Id} already: give this one another.");
        jobs.Add(new(call.Id, call.X, call.Y, call.At, call.Due, call.Service, call.Skills, call.Severity, call.Weight));
    }

    private void Change(int id, string twice, Func<DispatchFile.What, bool> isFirst, Func<DispatchFile.What, DispatchFile.What> changed)
    {
        if (!jobOf.TryGetValue(id, out var job))
            throw new InvalidDataException($"no line above is a call with \"id\" {id}: correct the number, or put the call first.");
        Demand(isFirst(jobs[job]), $"call {id} is {twice} already: leave one of the two lines out.");
        jobs[job] = changed(jobs[job]);
    }

    private void Send(TraceLine.Absence absence)
    {
        if (!technicianOf.TryGetValue(absence.Of, out var technician))
            throw new InvalidDataException($"no line above is a technician with \"id\" {absence.Of}: correct the number.");
        Demand(technicians[technician].AbsentFrom is null,
            $"technician {absence.Of} has gone home already: leave one of the two lines out.");
        technicians[technician] = technicians[technician] with { AbsentFrom = absence.At };
    }
}
