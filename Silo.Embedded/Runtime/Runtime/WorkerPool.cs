namespace Orleans.Runtime;

/// <summary>The activations of one stateless worker's id.</summary>
internal sealed class WorkerPool(Engine engine, GrainKind kind, GrainId id) : IDestination
{
    private readonly List<Activation> workers = [];

    public bool TryReceive(Turn turn)
    {
        while (!Choose().TryReceive(turn))
        {
        }

        return true;
    }

    public void Remove(Activation worker)
    {
        lock (workers)
            workers.Remove(worker);
    }

    public Activation[] Snapshot()
    {
        lock (workers)
            return [.. workers];
    }

    /// <summary>An idle worker; else a new one, up to the limit; else the least loaded.</summary>
    private Activation Choose()
    {
        lock (workers)
        {
            var least = workers.MinBy(worker => worker.Load);
            if (least is not null && (least.Load == 0 || workers.Count >= kind.MaxWorkers))
                return least;
            var worker = new Activation(engine, kind, id);
            workers.Add(worker);
            return worker;
        }
    }
}
