using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Live.Customers;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Requests;

/// <summary>Service requests that no work order takes care of yet.</summary>
internal sealed class RequestTopic : LiveItemTopic<LiveRequest, RequestMessage>
{
    private static readonly ImmutableArray<RequestStatus> Unsettled = [RequestStatus.Open, RequestStatus.Answered];

    private CustomerNames names = new();

    public override string Name => "requests";

    public override ImmutableArray<LiveSource> Sources => [LiveSource.Of<RequestRow>(row => row.Id, isAwaited: true)];

    public override string? StationOf(LiveRequest item) => item.Row.File.Station.Value;

    public override RequestMessage MessageOf(LiveRequest item) => RequestMessage.Of(item);

    public override void Meet(LiveModel others)
    {
        names = others.Topic<CustomerNames>();
        names.Renamed += Rename;
    }

    public override async Task ReadAsync(LiveReading reading)
    {
        await reading.AfterAsync<CustomerNames>();
        await reading.EachAsync(
            (page, cancellation) => reading.Of<IRequestViews>().ListAsync(new RequestFilter(Unsettled), page, cancellation),
            item => reading.Take(item.Request));
    }

    public override void Take(ViewRow row)
    {
        if (row is not RequestRow request)
            return;
        var isOpen = Unsettled.Contains(request.Status);
        Set(request.Id, isOpen ? new LiveRequest(request, names.Of(request.File.Customer?.Value)) : null);
    }

    private void Rename(string customer, string? name)
    {
        foreach (var (id, one) in Items.Rows.Where(entry => entry.Value.Row.File.Customer?.Value == customer && entry.Value.CustomerName != name).ToList())
            Set(id, one with { CustomerName = name });
    }
}
