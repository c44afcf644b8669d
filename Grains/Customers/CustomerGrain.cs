using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Stations;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Customers;
using Dispatch.Grains.Interfaces.Contracts.Deadlines;
using PutContact = Dispatch.Grains.Interfaces.Contracts.Customers.PutContact;

namespace Dispatch.Grains.Customers;

internal sealed class CustomerGrain(
    EventSourcingServices services,
    CustomerRules rules,
    OpenForCustomers open)
    : EventSourcedGrain<CustomerState, CustomerEvent>("customer", services), ICustomerGrain
{
    protected override CustomerState Initial => CustomerState.Initial;

    protected override CustomerState Evolve(CustomerState state, CustomerEvent happened) => CustomerState.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(CustomerEvent happened) => happened.At;

    protected override Effects React(CustomerState before, CustomerState after, ImmutableArray<CustomerEvent> events) =>
        CustomerProjection.Effects(Key, before, after, rules);

    public Task<Outcome> Register(RegisterCustomer customer, Caller caller)
    {
        var details = customer.Details with { Id = Key };
        var station = customer.Station is { } id ? new StationId(id) : (StationId?)null;
        var file = new CustomerFile(customer.Kind, station, CustomerDetails.Given(details));
        return Execute(caller, state => Decide(state, new PutFile(file, customer.IsNew, Now)), [details]);
    }

    public Task<Outcome> PutContact(PutContact contact, Caller caller)
    {
        var row = contact.Contact with { Customer = Key };
        var known = new Contact(new ContactId(row.Id), row.Role, HasPhone: row.Phone is not null);
        return Execute(caller, state => Decide(state, new Domain.Customers.PutContact(known, contact.IsNew, Now)), [row]);
    }

    public Task<Outcome> RemoveContact(string contact, Caller caller) =>
        Execute(caller, state => Decide(state, new RemoveContact(new ContactId(contact), Now)));

    public async Task<Outcome> Erase(Caller caller)
    {
        var awaited = await open.OfAsync(Key);
        return await Execute(caller, state => Decide(state, new Erase(Now) { Open = awaited }));
    }

    protected override Task<Outcome> OnDeadline(DeadlineReached deadline, Cause cause) =>
        Execute(cause, state => Decide(state, new ReachFileDeadline(deadline.DueAt, Now)));

    protected override Task<Outcome> OnMessage(object message, Cause cause) => message switch
    {
        MachineJoins joins => Execute(cause, state => Decide(state, new Join(joins.Machine, Now))),
        MachineLeaves leaves => Execute(cause, state => Decide(state, new Leave(leaves.Machine, Now))),
        _ => base.OnMessage(message, cause),
    };

    private Domain.Deciding.Decision<CustomerEvent> Decide(CustomerState state, CustomerCommand command) =>
        CustomerDecider.Decide(state, command, rules);
}
