using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;

namespace Dispatch.Domain.Machines;

/// <summary>All decisions about a machine. Given again, a command yields nothing.</summary>
public static class MachineDecider
{
    public static MachineDecision Decide(MachineState machine, MachineCommand command, MachineRules rules)
    {
        if (machine.File is null && command is not Register)
            return Unchanged(machine, new Rejection("unknown_machine", "The machine is not registered."));
        var story = new Unfolding(machine);
        switch (command)
        {
            case RecordReadings record:
                return Record(machine, record, rules);
            case Register register:
                return File(machine, register.Stored, s => RegistrationDecider.Register(s, register, rules.Plans), command, rules);
            case ChangeMachine change:
                return File(machine, change.Stored, s => RegistrationDecider.Change(s, change, rules.Plans), command, rules);
            case IdentifyMachine identify:
                return Finish(story, RegistrationDecider.Identify(story, identify), command, rules);
            case ConfirmMachine confirm:
                return Finish(story, RegistrationDecider.Confirm(story, confirm, rules.Plans), command, rules);
            case TransferMachine transfer:
                return Finish(story, RegistrationDecider.Transfer(story, transfer), command, rules);
            case CompleteService complete:
                return Finish(story, ServiceDecider.Complete(story, complete, rules.Meter), command, rules);
            case TakeServiceOrder take:
                OrderDecider.Take(story, take);
                return Finish(story, null, command, rules);
            case LoseServiceOrder lose:
                OrderDecider.Lose(story, lose);
                return Finish(story, null, command, rules);
            case SkipService skip:
                return Finish(story, ServiceDecider.Skip(story, skip), command, rules);
            case ReachDeadline deadline:
                story.Reconcile(deadline.DueAt > deadline.Now ? deadline.DueAt : deadline.Now);
                return Finish(story, null, command, rules);
            case TakeFault take:
                FaultDecider.Take(story, take);
                return Unchanged(story.State, story.Decision);
            case ReleaseFault release:
                FaultDecider.Release(story, release);
                return Unchanged(story.State, story.Decision);
            case ReleaseFaults release:
                FaultDecider.Release(story, release);
                return Unchanged(story.State, story.Decision);
            case ReplaceMeter replace:
                var replaced = new MeterReplaced(replace.At, replace.OldFinalHours, replace.NewFirstHours);
                return Revise(machine, MeterDecider.Replace(machine, replace, rules.Meter), replaced, command, rules);
            case CorrectReading correct:
                var corrected = new ReadingCorrected(correct.Now, correct.At, correct.Hours, correct.Reason);
                return Revise(machine, MeterDecider.Correct(machine, correct, rules.Meter), corrected, command, rules);
            default:
                throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command to a machine.");
        }
    }

    /// <summary>
    /// The commissioning is a neighbour in time of the first readings (F-31): where it changes, all are judged again, and what rests on
    /// them with them.
    /// </summary>
    private static MachineDecision File(
        MachineState machine, ImmutableArray<JudgedReading> stored, Func<Unfolding, Rejection?> change, MachineCommand command,
        MachineRules rules)
    {
        var story = new Unfolding(machine);
        var rejection = change(story);
        if (rejection is not null || stored.IsEmpty || story.State.MeterHistory.Commissioned == machine.MeterHistory.Commissioned)
            return Finish(story, rejection, command, rules);
        var revision = MeterDecider.Rejudge(machine.Meter, story.State.MeterHistory, stored, rules.Meter);
        story = new Unfolding(machine with { Meter = revision.Meter });
        change(story);
        Settle(story, command.Now, retract: true);
        Look(story, command.Now, rules, retract: true);
        return new MachineDecision(story.Decision, revision.Meter, [], revision.Changed);
    }

    private static MachineDecision Record(MachineState machine, RecordReadings command, MachineRules rules)
    {
        var readings = MeterJudge.Placed(command.Readings);
        var update = MeterJudge.Record(machine.Meter, machine.MeterHistory, readings, command.Neighbours, command.Now, rules.Meter);
        var seen = MeterJudge.Newest(command.Sightings, command.Now + rules.Meter.Future);
        var meter = update.Meter.Seeing(seen);
        if (ReferenceEquals(meter, update.Meter)) seen = null;
        var isNews = machine.FirstReadAt is null || meter.Use != machine.Meter.Use || machine.Watch.IsOver(meter.LifetimeHours, command.Now)
            || OrderDecider.HasNews(machine, meter.LifetimeHours, command.Now, rules.Ordering);
        var suspicion = Suspicion(machine, update, rules.Meter);
        if (!isNews && suspicion is null && command.Faults is null)
            return new MachineDecision(Decision<MachineEvent>.Nothing, meter, update.Outcomes, []) { Seen = seen };

        var story = new Unfolding(machine with { Meter = meter });
        if (command.Faults is { } heard) FaultDecider.Judge(story, command, heard, rules.Faults, rules.Meter.Future);
        if (!isNews && suspicion is null) return new MachineDecision(story.Decision, meter, update.Outcomes, []) { Seen = seen };

        Settle(story, command.Now);
        if (suspicion is { } first) story.Add(new MeterReplacementSuspected(first.At, first.Hours, meter.LifetimeHours));
        Look(story, command.Now, rules);
        return new MachineDecision(story.Decision, meter, update.Outcomes, []) { Seen = seen };
    }

    private static JudgedReading? Suspicion(MachineState machine, MeterUpdate update, MeterTolerances tolerances)
    {
        if (machine.ReplacementSuspected) return null;
        foreach (var outcome in update.Outcomes)
            if (outcome.Verdict == ReadingVerdict.FallsBack) return MeterSuspicion.Find(update.Meter.Recent, tolerances);
        return null;
    }

    private static MachineDecision Revise(
        MachineState machine, (Rejection? Rejection, MeterRevision? Revision) judged, MachineEvent happened, MachineCommand command,
        MachineRules rules)
    {
        if (judged.Rejection is { } rejection) return Unchanged(machine, rejection);
        if (judged.Revision is not { } revision) return Unchanged(machine, Decision<MachineEvent>.Nothing);
        var story = new Unfolding(machine with { Meter = revision.Meter });
        story.Add(happened);
        Settle(story, command.Now, retract: true);
        Look(story, command.Now, rules, retract: true);
        return new MachineDecision(story.Decision, revision.Meter, [], revision.Changed);
    }

    /// <summary>What the hours mean now, with care for the first hours ever known of the machine.</summary>
    private static void Settle(Unfolding story, DateTimeOffset now, bool retract = false)
    {
        var isFirst = story.State.FirstReadAt is null && story.HoursAt is not null;
        if (isFirst) story.Add(new MeterFirstRead(story.HoursAt!.Value, story.Hours));
        story.Reconcile(now, isFirst, retract);
    }

    /// <summary>Looks ahead: what will be due when, and what is to be ordered for it.</summary>
    /// <param name="retract">What orders ahead of time rest on was corrected.</param>
    private static void Look(Unfolding story, DateTimeOffset now, MachineRules rules, bool retract = false)
    {
        ForecastDecider.Announce(story, now, rules.Forecast, retract);
        OrderDecider.Order(story, now, rules.Ordering, retract);
    }

    private static MachineDecision Finish(Unfolding story, Rejection? rejection, MachineCommand command, MachineRules rules)
    {
        if (rejection is not null) return Unchanged(story.State, rejection);
        if (story.HasEvents) story.Reconcile(command.Now);
        if (story.HasEvents || command is ReachDeadline) Look(story, command.Now, rules);
        return Unchanged(story.State, story.Decision);
    }

    private static MachineDecision Unchanged(MachineState machine, Decision<MachineEvent> decision) => new(decision, machine.Meter);
}
