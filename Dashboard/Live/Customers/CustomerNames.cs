using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Customers;

/// <summary>Of customers the feed shows nothing but names, at what is theirs.</summary>
internal sealed class CustomerNames : LiveTopic
{
    private readonly Dictionary<string, string?> names = [];

    /// <summary>With the customer's id and the name, which is null after it was erased.</summary>
    public event Action<string, string?>? Renamed;

    public override string Name => "customers";

    public override bool IsOffered => false;

    public override ImmutableArray<LiveSource> Sources => [LiveSource.Of<CustomerDetailsRow>(row => row.Id, shown: OnlyName)];

    /// <summary>Null when not known or erased.</summary>
    public string? Of(string? customer) => customer is null ? null : names.GetValueOrDefault(customer);

    public override Task ReadAsync(LiveReading reading) => reading.EachAsync(
        (page, cancellation) => reading.Of<ICustomerViews>().ListAsync(new CustomerFilter(), page, cancellation),
        item => reading.Take(item.Details));

    public override void Take(ViewRow row)
    {
        if (row is not CustomerDetailsRow customer || (names.TryGetValue(customer.Id, out var known) && known == customer.Name))
            return;
        names[customer.Id] = customer.Name;
        Renamed?.Invoke(customer.Id, customer.Name);
    }

    public override LivePart? TakeChanges(long sequence) => null;

    public override LivePart? Everything(LiveFilter filter) => null;

    private static CustomerDetailsRow OnlyName(CustomerDetailsRow row) => new(row.Id, row.Name, null, null, null, null, null);
}
