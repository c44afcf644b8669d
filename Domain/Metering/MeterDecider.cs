using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Metering;

/// <summary>Replacing a meter and correcting a reading: both change what earlier readings mean (R-MNT-7).</summary>
internal static class MeterDecider
{
    public static (
        Rejection? Rejection, MeterRevision? Revision) Replace(MachineState machine, ReplaceMeter command, MeterTolerances tolerances)
    {
        var replacement = new MeterReplacement(command.At, command.OldFinalHours, command.NewFirstHours);
        if (machine.MeterHistory.Replacements.Contains(replacement)) return (null, null);
        if (Problem(machine, replacement, command, tolerances) is { } problem) return (problem, null);
        var ticks = command.At.UtcTicks;
        return (null, MeterJudge.Revise(
            machine.Meter,
            machine.MeterHistory.With(replacement),
            command.At,
            command.Stored.AsSpan(),
            reading => reading.IsApplied ? reading.UtcTicks <= ticks : !reading.MayApplyLater,
            tolerances));
    }

    public static (
        Rejection? Rejection, MeterRevision? Revision) Correct(MachineState machine, CorrectReading command, MeterTolerances tolerances)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return (new("reason_missing", "Say why the reading is wrong."), null);
        var wrong = new CorrectedReading(command.At, command.Hours);
        if (machine.MeterHistory.Corrections.Contains(wrong)) return (null, null);
        var index = -1;
        for (var i = 0; i < command.Stored.Length; i++)
            if (command.Stored[i].UtcTicks == command.At.UtcTicks && command.Stored[i].Hours == command.Hours) index = i;
        if (index < 0) return (new("unknown_reading", $"No reading of {command.At:u} shows {command.Hours} h."), null);
        var taken = command.Stored[index] with { Verdict = ReadingVerdict.Corrected };
        var revision = MeterJudge.Revise(
            machine.Meter,
            machine.MeterHistory.With(wrong),
            command.At,
            command.Stored.SetItem(index, taken).AsSpan(),
            reading => !reading.MayApplyLater,
            tolerances);
        return (null, revision with { Changed = revision.Changed.Add(taken) });
    }

    /// <summary>All readings in order of time, as if they came now; what was corrected or lay in the future stays out.</summary>
    public static MeterRevision Rejudge(
        Meter meter, MeterHistory history, ImmutableArray<JudgedReading> stored, MeterTolerances tolerances)
    {
        var revision = MeterJudge.Revise(
            meter, history, stored[0].At, stored.AsSpan(), reading => !reading.IsApplied && !reading.MayApplyLater, tolerances);
        return revision with { Changed = [.. revision.Changed.Where(judged => !stored.Contains(judged))] };
    }

    private static Rejection? Problem(MachineState machine, MeterReplacement replacement, ReplaceMeter command, MeterTolerances tolerances)
    {
        if (!tolerances.Allow(replacement.OldFinalHours) || !tolerances.Allow(replacement.NewFirstHours))
            return new("invalid_hours", $"Hours of a meter are a number from 0 to {tolerances.MaximumHours:0}.");
        if (replacement.At > command.Now + tolerances.Future) return new("in_future", "The meter is replaced later than now.");
        var others = machine.MeterHistory.Replacements;
        if (others.Any(o => o.At == replacement.At))
            return new("conflicting_replacement", "Another replacement of this instant is on record.");
        if (others.FirstOrDefault(o => o.At > replacement.At) is { } later && later.OldFinalHours < replacement.NewFirstHours)
            return new("conflicting_replacement",
                $"This meter ended at {later.OldFinalHours} h on {later.At:u}, so it can't have begun at {replacement.NewFirstHours} h.");

        ImmutableArray<JudgedReading> before = [.. command.Stored.Where(r => r.UtcTicks <= replacement.At.UtcTicks)];
        var (ticks, hours) = (replacement.At.UtcTicks, replacement.OldFinalHours);
        var bounds = MeterBounds.At(ticks, before.AsSpan(), machine.MeterHistory, tolerances);
        return bounds.Judge(machine.MeterHistory.Lifetime(ticks, hours)) == ReadingVerdict.Applied
            ? null
            : new("implausible_hours",
                $"By the readings before "
                    + $"{replacement.At:u} the machine then had between "
                    + $"{bounds.Lowest:0.##} and {bounds.Highest:0.##} lifetime hours; {hours} h on the old meter don't fit. If a reading "
                    + "is wrong, correct it first.");
    }
}
