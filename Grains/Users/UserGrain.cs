using System.Collections.Immutable;
using Dispatch.Domain.Users;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Users;
using Dispatch.Grains.Interfaces.Views.Users;

namespace Dispatch.Grains.Users;

internal sealed class UserGrain(EventSourcingServices services) : EventSourcedGrain<UserState, UserEvent>("user", services), IUserGrain
{
    protected override UserState Initial => UserState.Initial;

    protected override UserState Evolve(UserState state, UserEvent happened) => UserState.Evolve(state, happened);

    public Task<Outcome> Add(Rights rights, Caller caller) => Execute(caller, state => UserDecider.Add(state, rights));

    public Task<Outcome> Change(Rights rights, Caller caller) => Execute(caller, state => UserDecider.Change(state, Key, rights));

    public Task<Outcome> Close(Caller caller) => Execute(caller, state => UserDecider.Close(state, Key));

    public Task<Outcome> Reopen(Caller caller) => Execute(caller, state => UserDecider.Reopen(state, Key));

    protected override Effects React(UserState before, UserState after, ImmutableArray<UserEvent> events) =>
        after.Rights is { } rights && before != after ? new Effects { Views = [new UserRow(Key, rights, after.IsClosed)] } : Effects.None;
}
