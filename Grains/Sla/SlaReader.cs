using System.Collections.Frozen;
using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;

namespace Dispatch.Grains.Sla;

/// <summary>From configuration to rules.</summary>
internal static class SlaReader
{
    /// <exception cref="ArgumentException">There are <see cref="Problems"/>.</exception>
    public static SlaRules Rules(SlaOptions options) => new(
        new SlaPolicies(Policies(options), Bands(options)),
        new BusinessCalendars(
            Standard(options), options.Stations.ToFrozenDictionary(s => new StationId(s.Key), s => Hours(s.Value)), options.TimeZone),
        Ladder(options.Ladder, EscalationLadder.Default),
        Ladder(options.Supervision, EscalationLadder.Supervision));

    /// <summary>What is wrong, a sentence each; empty when all is well.</summary>
    public static IEnumerable<string> Problems(SlaOptions options)
    {
        string[] missing = [.. Missing(options)];
        return missing.Length > 0 ? missing :
        [
            .. SlaPolicyRules.Problems(Policies(options), Bands(options)).Select(p => $"Sla:Policies: {p}"),
            .. OpeningHours.Problems(Standard(options)).Select(p => $"Sla:BusinessHours: {p}"),
            .. options.Stations.SelectMany(s => OpeningHours.Problems(Hours(s.Value)).Select(p => $"Sla:Stations:{s.Key}: {p}")),
            .. EscalationLadder.Problems(Ladder(options.Ladder, EscalationLadder.Default)).Select(p => $"Sla:Ladder: {p}"),
            .. EscalationLadder.Problems(Ladder(options.Supervision, EscalationLadder.Supervision)).Select(p => $"Sla:Supervision: {p}"),
            .. TimeZones.IsKnown(options.TimeZone)
                ? Array.Empty<string>()
                : [$"Sla:TimeZone: '{options.TimeZone}' is no IANA time zone such as Asia/Shanghai."],
        ];
    }

    private static IEnumerable<string> Missing(SlaOptions options)
    {
        foreach (var policy in options.Policies)
            if (policy.Lines.Any(l => l.Clock is null))
                yield return $"Sla:Policies: Policy '{policy.Id}': a line needs a Clock such as Arrive.";
        foreach (var hours in options.Stations.Values.Append(options.BusinessHours))
        {
            if (hours.Week.Any(d => d.Day is null || d.Opens is null || d.Closes is null))
                yield return "Sla: an entry of Week needs Day, Opens and Closes.";
            if (hours.Exceptions.Any(e => e.Date is null || e.Opens is null != e.Closes is null))
                yield return "Sla: an entry of Exceptions needs Date, and Opens and Closes or neither.";
        }

        foreach (var ladder in new[] { options.Ladder, options.Supervision })
            if (ladder.Steps.Any(s => s.Stage is null || s.Role is null)) yield return "Sla: a step of a ladder needs Stage and Role.";
    }

    private static ImmutableArray<SlaPolicy> Policies(SlaOptions options) =>
        SlaPolicies.With([.. options.Policies.Select(p => new SlaPolicy(p.Id, [.. p.Contracts], [.. p.Lines.Select(Line)]))]);

    private static SlaLine Line(SlaLineOptions line) => new(
        line.Clock!.Value,
        line.From,
        line.Within,
        [.. line.ByBand],
        line.PerFurtherBand,
        line.Hours,
        line.WarnShare,
        line.GrantsLoaner,
        new SlaScope([.. line.Severities], [.. line.Urgencies], [.. line.Works], line.UnderWarranty)
        { OnMakersSide = line.OnMakersSide })
    { Stretch = line.Stretch, StretchedAtMost = line.StretchedAtMost };

    private static DistanceBands Bands(SlaOptions options) => new(
        options.Bands.Count == 0 ? DistanceBands.Default.UpToKilometres : [.. options.Bands], options.FurtherKilometres,
        options.DetourFactor);

    private static OpeningHours Standard(SlaOptions options)
    {
        var own = Hours(options.BusinessHours);
        return own.Week.IsEmpty ? own with { Week = OpeningHours.Default.Week } : own;
    }

    private static OpeningHours Hours(OpeningHoursOptions hours) => new(
        [.. hours.Week.GroupBy(d => d.Day!.Value)
            .Select(g => new OpenWeekday(g.Key, [.. g.Select(d => new OpenInterval(d.Opens!.Value, d.Closes!.Value))]))],
        [.. hours.Exceptions.GroupBy(e => e.Date!.Value).Select(g => new OpenDate(g.Key, Open(g)))]);

    private static ImmutableArray<OpenInterval> Open(IEnumerable<OpenDateOptions> day) =>
        [.. day.Where(e => e.Opens is not null).Select(e => new OpenInterval(e.Opens!.Value, e.Closes!.Value))];

    private static EscalationLadder Ladder(LadderOptions ladder, EscalationLadder shipped) => new(
        ladder.Steps.Count == 0 ? shipped.Steps : [.. ladder.Steps.Select(s => new EscalationStep(s.Stage!.Value, s.Role!.Value, s.After))],
        ladder.RepeatEvery,
        ladder.Repeats);
}
