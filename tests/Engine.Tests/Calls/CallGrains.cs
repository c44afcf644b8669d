using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Calls;

public interface INamed : IGrainWithStringKey
{
    Task<string> Name();
}

public interface ICallGrain : INamed
{
    Task<string?> ReadContext(string name);

    /// <summary>What a grain that this one calls finds in its context.</summary>
    Task<string?> ReadContextBeyond(string other, string name);

    Task<string> NameOf(INamed other);

    Task<INamed> Self();

    Task Subscribe(IListener listener);

    Task Tell(string news);

    /// <summary>Whether an object can be made callable from inside a grain.</summary>
    Task<bool> CanMakeListener();

    Task<bool> WaitForCancellation(CancellationToken cancellationToken);

    ValueTask<Parcel> Echo(Parcel parcel, int times, CancellationToken cancellationToken = default);
}

public interface IListener : IGrainObserver
{
    Task Hear(string news);

    [OneWay]
    Task HearOneWay(string news);
}

[GenerateSerializer, Immutable]
public sealed record Parcel(string Content, int Weight);

public interface IIntegerKeyGrain : IGrainWithIntegerKey
{
    Task<long> Key();
}

public interface IGuidKeyGrain : IGrainWithGuidKey
{
    Task<Guid> Key();
}

public sealed class IntegerKeyGrain : Grain, IIntegerKeyGrain
{
    public Task<long> Key() => Task.FromResult(this.GetPrimaryKeyLong());
}

public sealed class GuidKeyGrain : Grain, IGuidKeyGrain
{
    public Task<Guid> Key() => Task.FromResult(this.GetPrimaryKey());
}

public sealed class CallGrain : Grain, ICallGrain
{
    private readonly List<IListener> listeners = [];

    private Stage Stage => Stage.Of(this.GetPrimaryKeyString());

    public Task<string> Name() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<string?> ReadContext(string name) => Task.FromResult(RequestContext.Get(name) as string);

    public async Task<string?> ReadContextBeyond(string other, string name)
    {
        var found = await GrainFactory.GetGrain<ICallGrain>(other).ReadContext(name);
        RequestContext.Set(name, "changed by the callee");
        return found;
    }

    public Task<string> NameOf(INamed other) => other.Name();

    public Task<INamed> Self() => Task.FromResult(this.AsReference<INamed>());

    public Task Subscribe(IListener listener)
    {
        listeners.Add(listener);
        return Task.CompletedTask;
    }

    public async Task Tell(string news)
    {
        foreach (var listener in listeners)
        {
            await listener.Hear(news);
            await listener.HearOneWay(news);
        }
    }

    public Task<bool> CanMakeListener()
    {
        try
        {
            GrainFactory.CreateObjectReference<IListener>(new Listener(Stage));
            return Task.FromResult(true);
        }
        catch (InvalidOperationException)
        {
            return Task.FromResult(false);
        }
    }

    public async Task<bool> WaitForCancellation(CancellationToken cancellationToken)
    {
        Stage.Note("waiting");
        var cancelled = new TaskCompletionSource();
        await using (cancellationToken.Register(cancelled.SetResult))
            await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);
        Stage.Note("cancelled");
        return true;
    }

    public ValueTask<Parcel> Echo(Parcel parcel, int times, CancellationToken cancellationToken) =>
        new(parcel with { Weight = parcel.Weight * times });
}

internal sealed class Listener(Stage stage) : IListener
{
    public Task Hear(string news)
    {
        stage.Note(news);
        return Task.CompletedTask;
    }

    public Task HearOneWay(string news)
    {
        stage.Note($"one-way {news}");
        return Task.CompletedTask;
    }
}
