using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Positions;
using Dispatch.Gateway.Telemetry;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Gateway.Positions;

/// <summary>Gives what a tracker tells to the technician whose it is, or to the machine that it is built into.</summary>
internal sealed class TrackerIntake(IDeviceViews devices, MachineNames names, IGrainFactory grains)
{
    private const string UnknownDevice = "unknown_device";

    /// <returns>
    /// A receipt when all that can be taken is durable; what will never be taken is named in it, since trackers repeat until they hear 2xx.
    /// Refused when it is worth repeating (nobody has the device yet), or when whoever set the tracker up has to learn of it.
    /// </returns>
    public async Task<(TrackerReceipt? Receipt, ProblemHttpResult? Refused)> TakeAsync(
        TrackerBatch batch, Caller caller, CancellationToken cancellation)
    {
        var rejected = new List<RejectedItem>();
        var unknown = new List<string>();
        var isAnyKnown = batch.Items.IsEmpty;
        var numbered = batch.Items.Select((item, index) => (Item: item, Index: index));
        foreach (var device in numbered.GroupBy(each => each.Item.Device, StringComparer.Ordinal))
        {
            (int Index, TrackerReport Report)[] reports =
                [.. device.Where(each => each.Item.Report is not null).Select(each => (each.Index, each.Item.Report!))];
            if (device.Key is { } name && (batch.IsList || reports.Length > 0))
            {
                if (await GiveAsync(name, reports, rejected, caller, cancellation))
                    isAnyKnown = true;
                else
                    unknown.AddRange(reports.Select(_ => name));
            }
        }

        return Answer(batch, rejected, unknown, isAnyKnown);
    }

    private static (TrackerReceipt?, ProblemHttpResult?) Answer(
        TrackerBatch batch, List<RejectedItem> rejected, List<string> unknown, bool isAnyKnown)
    {
        var wrong = batch.Items.FirstOrDefault(item => item.Problem is not null).Problem;
        if (wrong is not null && !(batch.IsList && isAnyKnown) && (unknown.Count == 0 || !batch.IsList))
            return (null, Problem.Of(wrong));
        if (unknown.Count > 0 && !isAnyKnown)
            return (null, Problem.NotFound(UnknownDevice, NobodyHas(unknown[0])));
        for (var index = 0; index < batch.Items.Length; index++)
        {
            var item = batch.Items[index];
            if (item.Problem is { } problem)
                rejected.Add(new(index, problem.Code, problem.Detail));
            else if (unknown.Contains(item.Device!, StringComparer.Ordinal))
                rejected.Add(new(index, UnknownDevice, NobodyHas(item.Device!)));
        }

        rejected.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        return (new(batch.Items.Length - rejected.Count, [.. rejected]), null);
    }

    /// <returns>Whether the device is anybody's.</returns>
    private async Task<bool> GiveAsync(
        string device,
        (int Index, TrackerReport Report)[] reports,
        List<RejectedItem> rejected,
        Caller caller,
        CancellationToken cancellation)
    {
        if (await devices.TechnicianAsync(device, cancellation) is not { } technician)
            return await GiveMachineAsync(device, reports, rejected, caller);
        ImmutableArray<Breadcrumb> positions = [.. reports.SelectMany(each => each.Report.Positions)];
        if (!positions.IsEmpty && await Fenced.CallAsync(() => grains.GetGrain<ITechnicianGrain>(technician).Report(positions, caller)) is null)
            return false;
        (int Index, TrackerReport Report)[] presses =
            [.. reports.Where(each => each.Report.HelpAt is not null).OrderBy(each => each.Report.HelpAt)];
        if (presses is [.., var (index, help)])
        {
            GeoPoint? where = help.Positions is [.., var last] ? last.Position : null;
            var grain = grains.GetGrain<ITechnicianGrain>(technician);
            var outcome = await Fenced.CallAsync(() => grain.CallForHelp(help.HelpAt!.Value, where, caller));
            if (outcome.Rejection is { } refused)
                rejected.Add(new(index, refused.Code, refused.Detail));
        }

        return true;
    }

    private async Task<bool> GiveMachineAsync(
        string serial, (int Index, TrackerReport Report)[] reports, List<RejectedItem> rejected, Caller caller)
    {
        if (!ReadingLimits.IsSerial(serial))
            return false;
        var machine = grains.GetGrain<IMachineGrain>((await names.KeysAsync([new(serial, MachineIdentity.Unknown)]))[0]);
        (int Index, TrackerReport Report)[] read = [.. reports.Where(each => each.Report.Reading is not null)];
        var report = new MeterReport([.. read.Select(each => each.Report.Reading!)])
        {
            Source = Domain.Metering.ReadingSource.Tracker,
            Sightings = [.. reports.SelectMany(each => each.Report.Positions).Select(crumb => new Domain.Metering.Sighting(crumb.At, crumb.Position))],
        };
        if (report is { Readings: [], Sightings: [] })
            return await Fenced.CallAsync(machine.Brief) is not null;
        var receipt = await Fenced.CallAsync(() => machine.Record(report, caller));
        if (receipt.Refusal is not null)
            return false;
        rejected.AddRange(receipt.Rejected.Select(one => new RejectedItem(read[one.Index].Index, one.Reason.Code, one.Reason.Detail)));
        return true;
    }

    private static string NobodyHas(string device) =>
        $"The device {device} belongs to nobody: give it to a technician first, or register the machine with that serial number.";
}
