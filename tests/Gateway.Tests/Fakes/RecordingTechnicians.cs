using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Positions;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Views.Devices;

namespace Dispatch.Gateway.Tests.Fakes;

/// <summary>Technicians that note what their trackers told, and whose the trackers are.</summary>
public sealed class RecordingTechnicians : IDeviceViews
{
    /// <summary>Technician by device.</summary>
    public ConcurrentDictionary<string, string> Devices { get; } = new();

    public ConcurrentQueue<(string Technician, Breadcrumb Crumb)> Crumbs { get; } = new();

    public ConcurrentQueue<(string Technician, DateTimeOffset At, GeoPoint? Position)> Help { get; } = new();

    /// <summary>Calls, each with one position or several.</summary>
    public int Calls { get; private set; }

    public Task<string?> TechnicianAsync(string device, CancellationToken cancellation) =>
        Task.FromResult(Devices.GetValueOrDefault(device));

    public Task<ImmutableArray<string>> OfAsync(string technician, CancellationToken cancellation) => throw new NotSupportedException();

    public ITechnicianGrain Grain(string id)
    {
        var grain = DispatchProxy.Create<ITechnicianGrain, Technician>();
        ((Technician)(object)grain).Belongs = (id, this);
        return grain;
    }

    private void Note(string technician, ImmutableArray<Breadcrumb> crumbs)
    {
        Calls++;
        foreach (var crumb in crumbs) Crumbs.Enqueue((technician, crumb));
    }

    public class Technician : DispatchProxy
    {
        public (string Id, RecordingTechnicians All) Belongs { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(ITechnicianGrain.CallForHelp))
            {
                Belongs.All.Help.Enqueue((Belongs.Id, (DateTimeOffset)args![0]!, (GeoPoint?)args[1]));
                return Task.FromResult(Outcome.Done);
            }

            if (targetMethod.Name != nameof(ITechnicianGrain.Report)) throw new NotSupportedException(targetMethod.Name);
            var crumbs = (ImmutableArray<Breadcrumb>)args![0]!;
            Belongs.All.Note(Belongs.Id, crumbs);
            return Task.FromResult<ImmutableArray<PositionVerdict>?>([.. crumbs.Select(_ => PositionVerdict.Current)]);
        }
    }
}
