using System.Collections.Immutable;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Technicians;

/// <summary>Technicians with status, shift and position. A phone is told of its own technician.</summary>
internal sealed class TechnicianTopic : LiveItemTopic<LiveTechnician, TechnicianMessage>
{
    private readonly Duties duties = new();

    public override string Name => "technicians";

    public override Type? Content => typeof(TechnicianContent);

    public override bool IsForTechnicians => true;

    public override ImmutableArray<LiveSource> Sources =>
    [
        LiveSource.Of<TechnicianRow>(row => row.Id),
        LiveSource.Of<PersonRow>(row => row.Id, shown: row => row with { Phone = null }),
        LiveSource.Of<UnitRow>(row => row.Id),
        LiveSource.Of<PositionRow>(row => row.Technician),
    ];

    /// <summary>What they do follows from their orders.</summary>
    public override ImmutableArray<Type> AlsoHears => [typeof(WorkOrderRow)];

    public override bool IsShown(LiveTechnician item) => item.Row is not null;

    public override string? StationOf(LiveTechnician item) => item.Row?.Station;

    public override IEnumerable<string> TechniciansOf(LiveTechnician item) => item.Row is { } row ? [row.Id] : [];

    public override TechnicianMessage MessageOf(LiveTechnician item) => TechnicianMessage.Of(item);

    public override Task ReadAsync(LiveReading reading) => reading.EachAsync(
        (page, cancellation) => reading.Of<ITechnicianViews>().ListAsync(null, page, cancellation),
        item =>
        {
            reading.Take(item.Technician);
            reading.Take(item.Person);
            reading.Take(item.Unit);
            if (item.Seen is { } seen)
                reading.Take(new PositionRow(item.Technician.Id, seen));
        });

    public override void Take(ViewRow row)
    {
        switch (row)
        {
            case TechnicianRow technician:
                Change(technician.Id, one => one with { Row = technician });
                break;
            case PersonRow person:
                Change(person.Id, one => one with { Name = person.Name });
                break;
            case UnitRow unit:
                Change(unit.Id, one => one with { Unit = unit });
                break;
            case PositionRow position:
                Change(position.Technician, one => one with { Seen = position.Seen });
                break;
            case WorkOrderRow order:
                foreach (var technician in duties.Set(order))
                    Change(technician, one => one);
                break;
        }
    }

    protected override LivePart PartOf(LiveChange<LiveTechnician>[] changes) => new TechnicianPart(this, changes);

    private void Change(string id, Func<LiveTechnician, LiveTechnician> change)
    {
        var before = Items.Find(id);
        var after = change(before ?? LiveTechnician.Unknown);
        after = after with { Status = after.Unit?.Status is UnitStatus.Available ? duties.StatusOf(id) : after.Unit?.Status ?? UnitStatus.OffShift };
        if (after != before)
            Set(id, after.Row is { LeftAt: not null } ? null : after);
    }
}
