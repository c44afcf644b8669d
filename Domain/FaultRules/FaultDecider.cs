using System.Collections.Immutable;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.FaultRules;

/// <summary>When faults that a machine tells become work, and when they are gone (F-46).</summary>
internal static class FaultDecider
{
    /// <summary>
    /// A fault stands from the first reading that tells of it until readings leave it out for <see cref="FaultTerms.QuietAfter"/>; a
    /// machine that is silent says neither. It is raised once while it stands, when it was told as often as its rule says, by readings of
    /// different instants; not while the machine is nobody's (F-91).
    /// </summary>
    public static void Judge(Unfolding story, RecordReadings command, FaultHearing heard, FaultTerms terms, TimeSpan future)
    {
        var told = heard.Kept.Where(report => report.At <= command.Now + future).ToList();
        foreach (var reading in command.Readings.OrderBy(reading => reading.At))
        {
            if (reading.At > command.Now + future) continue;
            var reports = FaultReport.Of(reading.At, reading.Faults);
            told.AddRange(reports);
            Clear(story, reading.At, told, terms);
            foreach (var report in reports)
                if (report.At >= command.Now - terms.HeardWithin) Tell(story, report, told, heard.Book, command.Now);
        }
    }

    /// <summary>A request takes care of a fault; one that was cleared meanwhile is nobody's.</summary>
    public static void Take(Unfolding story, TakeFault command)
    {
        if (Find(story.State, command.Code) is { IsRaised: true } fault
            && fault.Number == command.Number && fault.Request != command.Request)
            story.Add(new FaultTaken(command.Code, command.Number, command.Request, command.Now));
    }

    /// <summary>Its request could not be opened: the next report tries again.</summary>
    public static void Release(Unfolding story, ReleaseFault command)
    {
        if (Find(story.State, command.Code) is { IsRaised: true } fault && fault.Number == command.Number)
            story.Add(new FaultReleased(command.Code, command.Now));
    }

    /// <summary>A request is over: what it took care of counts anew.</summary>
    public static void Release(Unfolding story, ReleaseFaults command)
    {
        foreach (var fault in story.State.Faults)
            if (fault.IsRaised && fault.Request == command.Request) story.Add(new FaultReleased(fault.Code, command.At));
    }

    public static ImmutableArray<MachineFault> Evolve(ImmutableArray<MachineFault> faults, FaultEvent happened)
    {
        var place = faults.IndexOf(faults.FirstOrDefault(fault => fault.Code == happened.Code)!);
        if (place < 0) return happened is FaultAppeared first ? faults.Add(new(first.Code, first.Text, first.At)) : faults;
        return faults.SetItem(place, Evolve(faults[place], happened));
    }

    private static MachineFault Evolve(MachineFault fault, FaultEvent happened) => happened switch
    {
        FaultAppeared appeared => fault with { Text = appeared.Text ?? fault.Text, Since = appeared.At, ClearedAt = null },
        FaultRaised raised => fault with
        {
            Number = raised.Number,
            RaisedAt = raised.At,
            Rule = raised.Rule,
            Severity = raised.Severity,
            Advice = raised.Advice,
            Request = null,
        },
        FaultTaken taken => fault with { Request = taken.Request },
        FaultReleased released => fault with { RaisedAt = null, Request = null, CountsFrom = released.At },
        FaultCleared cleared => fault with
        {
            RaisedAt = null,
            Request = null,
            CountsFrom = fault.IsRaised ? cleared.At : fault.CountsFrom,
            ClearedAt = cleared.At,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a fault."),
    };

    private static void Clear(Unfolding story, DateTimeOffset at, List<FaultReport> told, FaultTerms terms)
    {
        foreach (var fault in story.State.Faults.Where(fault => fault.IsStanding))
        {
            var last = told.Where(report => report.Code == fault.Code).Select(report => report.HeardAt).Append(fault.Since).Max();
            if (at - last >= terms.QuietAfter) story.Add(new FaultCleared(fault.Code, at));
        }
    }

    private static void Tell(Unfolding story, FaultReport report, List<FaultReport> told, FaultRuleBook book, DateTimeOffset now)
    {
        if (Find(story.State, report.Code) is not { IsStanding: true })
            story.Add(new FaultAppeared(report.Code, report.Text, report.At));
        var fault = Find(story.State, report.Code)!;
        if (fault.IsRaised || story.State.File is not { Station: not null } file) return;
        if (book.Find(file.Model, report.Code) is not { } named) return;
        var times = Times(told, fault, named.Rule.Within);
        if (times < named.Rule.Times) return;
        story.Add(new FaultRaised(report.Code, fault.Number + 1, named.Id, named.Rule.Severity, times, named.Rule.Advice, now));
    }

    /// <summary>At how many instants it was told within a time that ends with the newest of them.</summary>
    private static int Times(List<FaultReport> told, MachineFault fault, TimeSpan within)
    {
        DateTimeOffset[] instants =
            [.. told.Where(one => one.Code == fault.Code && !(one.At <= fault.CountsFrom)).Select(one => one.At).Distinct()];
        return instants.Length == 0 ? 0 : instants.Count(at => at > instants.Max() - within);
    }

    private static MachineFault? Find(MachineState machine, FaultCode code) => machine.Faults.FirstOrDefault(fault => fault.Code == code);
}
