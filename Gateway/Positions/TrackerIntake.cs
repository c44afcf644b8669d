using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Gateway.Positions;

/// <summary>Gives what a tracker tells to the technician whose it is.</summary>
internal sealed class TrackerIntake(IDeviceViews devices, IGrainFactory grains)
{
    /// <returns>What is wrong; null when the positions are durable, or were not to be kept.</returns>
    public async Task<ProblemHttpResult?> TakeAsync(TrackerReport report, Caller caller, CancellationToken cancellation)
    {
        if (await devices.TechnicianAsync(report.Device, cancellation) is not { } technician)
            return Problem.NotFound("unknown_device", $"The device {report.Device} belongs to nobody: give it to a technician first.");
        if (!report.Positions.IsEmpty)
            await Fenced.CallAsync(() => grains.GetGrain<ITechnicianGrain>(technician).Report(report.Positions, caller));
        return null;
    }
}
