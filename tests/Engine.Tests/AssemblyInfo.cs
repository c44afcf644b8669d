// Hosts of both engines use ports, and some behaviours are watched against real time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
