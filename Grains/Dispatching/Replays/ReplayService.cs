using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Reports;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Journal;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Dispatching.Replays;

/// <summary>Reads a period, and plays it beside everything else that the node does.</summary>
internal sealed class ReplayService(
    IReportViews reports, TerritoryReader territories, IJournal journal, JournalCodec codec, ITravelTimes travel,
    IOptions<DispatchOptions> options) : IReplays
{
    /// <summary>Trips are as at noon, whenever they are made: one travel model for the period.</summary>
    private static readonly TimeOnly Noon = new(12, 0);

    public async Task<(Rejection? Refusal, ReplayReport? Report)> RunAsync(ReplayQuestion question, CancellationToken cancellation)
    {
        var received = await reports.OrdersAsync(question.From, question.To, question.Station, Reach.Everywhere, cancellation);
        if (received.Length > options.Value.ReplayOrders)
            return (new("too_many_orders",
                $"The period has {received.Length} orders: ask for a shorter one, of at most {options.Value.ReplayOrders}."), null);
        var crew = await Crew(question, cancellation);
        if (crew.IsEmpty) return (new("nobody_on_shift", $"Nobody of {question.Station} was on shift in that period."), null);
        var period = new RecordedPeriod(question.From, crew, received, options.Value);
        var places = period.Places;
        var matrix = await travel.MatrixAsync(new(places, places, Noon), cancellation);
        var replay = new Replay(period, matrix, question.From, question.To, options.Value);
        return (null, await Task.Run(() => replay.Run(question.Policies, cancellation), cancellation));
    }

    private async Task<ImmutableArray<(TechnicianRow Technician, Shift Shift)>> Crew(
        ReplayQuestion question, CancellationToken cancellation)
    {
        var crew = ImmutableArray.CreateBuilder<(TechnicianRow, Shift)>();
        foreach (var technician in (await territories.TechniciansAsync(question.Station, cancellation)).Select(member => member.Technician))
        {
            var events = (await journal.LoadAsync($"technician/{technician.Id}", 0, cancellation)).Events;
            var history = events.Select(e => codec.Decode(e.Type, e.SchemaVersion, e.Data.Span)).OfType<ShiftEvent>();
            crew.AddRange(RecordedShifts.Of(history, question.From, question.To).Select(shift => (technician, shift)));
        }

        return crew.DrainToImmutable();
    }
}
