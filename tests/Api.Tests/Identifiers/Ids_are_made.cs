using System.Security.Cryptography;
using Dispatch.Api.Customers;
using Dispatch.Api.Identifiers;
using Dispatch.Api.Requests;
using Dispatch.Api.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Testing;

namespace Dispatch.Api.Tests.Identifiers;

public sealed class Ids_are_made : IDisposable
{
    private static readonly Caller Anybody = new("user:7", "call-1");
    private readonly RandomNumberGenerator random = RandomNumberGenerator.Create();
    private readonly NumberSource numbers;

    public Ids_are_made() => numbers = new(random, new FakeTimeProvider(new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero)));

    public void Dispose() => random.Dispose();

    [Fact]
    public void With_their_kind_the_day_and_letters_that_are_not_mistaken_for_digits()
    {
        const string symbol = "[0-9A-HJKMNP-TV-Z]";

        numbers.Make(CustomerIds.Customer, Anybody).ShouldMatch($"^C-{symbol}{{8}}$");
        numbers.Make(CustomerIds.Contact, Anybody).ShouldMatch($"^P-{symbol}{{8}}$");
        numbers.Make(RequestIds.Request, Anybody).ShouldMatch($"^SR-261122-{symbol}{{5}}$");
        numbers.Make(WorkOrderIds.WorkOrder, Anybody).ShouldMatch($"^WO-261122-{symbol}{{5}}$");
        Enumerable.Range(0, 1_000).Select(_ => numbers.Make(CustomerIds.Customer, Anybody)).Distinct().Count().ShouldBe(1_000);
    }

    [Fact]
    public void Anew_for_each_call_but_the_same_for_the_same_key_and_body_of_the_same_caller()
    {
        var keyed = Anybody with { Idempotency = new("key-1", "hash-1") };

        numbers.Make(CustomerIds.Customer, keyed).ShouldBe(numbers.Make(CustomerIds.Customer, keyed with { Correlation = "call-2" }));
        numbers.Make(CustomerIds.Customer, keyed).ShouldNotBe(numbers.Make(CustomerIds.Customer, keyed with { Actor = "user:8" }));
        numbers.Make(CustomerIds.Customer, keyed)
            .ShouldNotBe(numbers.Make(CustomerIds.Customer, keyed with { Idempotency = new("key-2", "hash-1") }));
        numbers.Make(CustomerIds.Customer, keyed)
            .ShouldNotBe(numbers.Make(CustomerIds.Customer, keyed with { Idempotency = new("key-1", "hash-2") }));
    }

    [Fact]
    public async Task Again_when_one_is_taken()
    {
        var made = new Queue<string>(["A", "B", "C"]);

        var (id, outcome) = await NumberSource.TakeAsync(null, Anybody, _ => made.Dequeue(), (id, isNew, _) => Answer(isNew && id == "C"));

        (id, outcome.Rejection).ShouldBe(("C", null));
    }

    [Fact]
    public async Task Not_for_ever()
    {
        var tries = 0;

        var (_, outcome) = await NumberSource.TakeAsync(null, Anybody, _ => $"{++tries}", (_, _, _) => Answer(free: false));

        outcome.Rejection!.Code.ShouldBe("id_taken");
        tries.ShouldBe(5);
    }

    [Fact]
    public async Task Only_where_none_was_given()
    {
        var (id, _) = await NumberSource.TakeAsync(
            "given", Anybody, _ => throw new InvalidOperationException("No id is needed."), (_, isNew, _) => Answer(!isNew));

        id.ShouldBe("given");
    }

    [Fact]
    public async Task Each_try_has_a_key_of_its_own_under_which_it_can_be_repeated_and_a_callers_key_is_kept()
    {
        var callers = new List<Caller>();
        var keyed = Anybody with { Idempotency = new("key-1", "hash-1") };

        await NumberSource.TakeAsync(null, Anybody, once => numbers.Make(CustomerIds.Customer, once), (_, _, caller) => Note(caller));
        await NumberSource.TakeAsync(null, keyed, once => numbers.Make(CustomerIds.Customer, once), (_, _, caller) => Note(caller));

        callers.Take(5).Select(caller => caller.Idempotency!.Key).Distinct().Count().ShouldBe(5);
        callers.Skip(5).ShouldAllBe(caller => caller == keyed);

        Task<Outcome> Note(Caller caller)
        {
            callers.Add(caller);
            return Answer(free: false);
        }
    }

    private static Task<Outcome> Answer(bool free) => Task.FromResult(free ? Outcome.Done : Outcome.Refused("id_taken", "Taken."));
}
