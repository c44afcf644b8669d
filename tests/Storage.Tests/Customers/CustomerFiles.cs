using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Customers;

public abstract class CustomerFiles<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly CustomerRow Row =
        new("C1", CustomerKind.Company, "S1", CustomerFileState.Overdue, A.Noon, A.Noon.AddDays(2), [FileItem.Phone, FileItem.Machine]);

    private static readonly CustomerDetailsRow Details = new("C1", "王小明", "+86 1", "a@b", "江苏", "contract", "calls on Mondays");

    [Fact]
    public async Task A_customer_comes_back_with_details_contacts_and_the_number_of_machines()
    {
        var node = await Database.StartAsync();
        var ana = new ContactRow("C1", "ana", "Ana", ContactRole.SiteManager, null, "ana@example.com");
        await node.AppendAsync(A.Append("customer/C1") with { Views = [Row, Details, ana with { Id = "zoe" }, ana] });
        await node.AppendAsync(A.Append("customer/C2") with { Views = [ana with { Customer = "C2" }] });
        await node.AppendAsync(A.Append("machine/1") with { Views = [A.Machine("SN1")] });
        await node.AppendAsync(A.Append("machine/2") with { Views = [A.Machine("SN2")] });
        await node.AppendAsync(A.Append("machine/3") with { Views = [A.Machine("SN3") with { Customer = "C2" }] });

        var found = (await node.Get<ICustomerViews>().FindAsync("C1", CancellationToken.None))!;

        found.Customer.ShouldBe(Row);
        found.Details.ShouldBe(Details);
        found.Contacts.ShouldBe([ana, ana with { Id = "zoe" }]);
        found.Machines.ShouldBe(2);
        (await node.Get<ICustomerViews>().FindAsync("C2", CancellationToken.None)).ShouldBeNull();
        (await node.Get<IMachineViews>().ListAsync(new(Customer: "C1"), new(null, 10), CancellationToken.None)).Items
            .Select(item => item.Machine.SerialNumber).ShouldBe(["SN1", "SN2"]);
    }

    [Fact]
    public async Task A_customer_of_whom_only_the_id_is_known_has_no_kind_and_no_details()
    {
        var node = await Database.StartAsync();
        var unknown =
            Row with { Kind = null, Station = null, State = CustomerFileState.Incomplete, Missing = [.. Enum.GetValues<FileItem>()] };
        await node.AppendAsync(A.Append("customer/C1") with { Views = [unknown] });

        var found = (await node.Get<ICustomerViews>().FindAsync("C1", CancellationToken.None))!;

        found.Customer.ShouldBe(unknown);
        found.Details.ShouldBeNull();
        found.Contacts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Customers_are_listed_by_id_and_filtered()
    {
        var node = await Database.StartAsync();
        foreach (var i in Enumerable.Range(0, 5))
        {
            var row = Row with
            {
                Id = $"C{i}",
                Station = i < 3 ? "S1" : "S2",
                State = i % 2 == 0 ? CustomerFileState.Overdue : CustomerFileState.Complete
            };
            await node.AppendAsync(A.Append($"customer/{i}") with { Views = [row] });
        }

        async Task<string> Ids(CustomerFilter filter, string? after = null, int limit = 10) => string.Join(
            ",", (await node.Get<ICustomerViews>().ListAsync(filter, new(after, limit), CancellationToken.None)).Items
                .Select(item => item.Customer.Id));

        (await Ids(new())).ShouldBe("C0,C1,C2,C3,C4");
        (await Ids(new(), "C1", 2)).ShouldBe("C2,C3");
        (await Ids(new("S1"))).ShouldBe("C0,C1,C2");
        (await Ids(new(State: CustomerFileState.Overdue))).ShouldBe("C0,C2,C4");
        (await Ids(new("S2", CustomerFileState.Complete))).ShouldBe("C3");
    }

    [Fact]
    public async Task What_is_erased_goes_with_the_append_and_only_that()
    {
        var node = await Database.StartAsync();
        var ana = new ContactRow("C1", "ana", "Ana", ContactRole.Other, null, null);
        await node.AppendAsync(A.Append("customer/C1") with { Views = [Row, Details, ana, ana with { Id = "zoe" }] });

        var lost = await node.AppendAsync(A.Append("customer/C1", 7) with { Erasures = [Erasure.Of<CustomerDetailsRow>("C1")] });
        var done = await node.AppendAsync(
            A.Append("customer/C1", 1) with { Erasures = [Erasure.Of<ContactRow>("C1", "ana"), Erasure.Of<ContactRow>("C1", "nobody")] });

        (lost.Status, done.Status).ShouldBe((AppendStatus.Fenced, AppendStatus.Committed));
        var found = (await node.Get<ICustomerViews>().FindAsync("C1", CancellationToken.None))!;
        found.Details.ShouldBe(Details);
        found.Contacts.Select(contact => contact.Id).ShouldBe(["zoe"]);
    }
}

public sealed class CustomerFilesOnSqlite : CustomerFiles<SqliteFile>;

public sealed class CustomerFilesOnPostgres : CustomerFiles<PostgresBase>;
