namespace Dispatch.Domain.Tests.Machines;

/// <summary>A machine that works so many hours a day since the start, whatever anybody records about it.</summary>
internal sealed class TrueMachine(int hoursAtStart, int hoursPerDay, bool commissioned)
{
    public static readonly string[] Lines = ["100h", "600h", "1200h", "1800h", "2400h"];

    private readonly List<(double Day, double Offset)> meters = [(double.NegativeInfinity, 0)];

    public MachineUnderTest Recorded { get; } = MachineUnderTest.Registered(file => file with
    {
        TimeZone = "Etc/UTC",
        CommissionedAt = commissioned ? MachineUnderTest.Start : null,
        HoursAtCommissioning = commissioned ? hoursAtStart : 0,
    });

    public double Today => (Recorded.Now - MachineUnderTest.Start).TotalDays;

    public double LifetimeOn(double day) => hoursAtStart + (hoursPerDay * day);

    public void Do(Operation operation)
    {
        switch (operation)
        {
            case Operation.Reads(var lateness):
                Read(lateness, 0);
                break;
            case Operation.ReadsWrongly(var lateness, var by):
                Read(lateness, by);
                break;
            case Operation.GetsAMeter(var first):
                var oldFinal = LifetimeOn(Today) - meters[^1].Offset;
                Recorded.Replace(Recorded.Now, oldFinal, first);
                if (Recorded.Rejection is null && oldFinal >= 0) meters.Add((Today, LifetimeOn(Today) - first));
                break;
            case Operation.IsServiced(var line):
                Recorded.Complete(Lines[line], LifetimeOn(Today));
                break;
            case Operation.IsSkipped(var line):
                Recorded.Skip(Lines[line]);
                break;
            case Operation.IsCorrected(var nth):
                if (Recorded.Stored.Count > 0)
                    Recorded.Correct(Recorded.Stored[nth % Recorded.Stored.Count].At, Recorded.Stored[nth % Recorded.Stored.Count].Hours);
                break;
            case Operation.Restarts:
                Recorded.Restart();
                break;
            case Operation.Waits(var eighths):
                Wait(Recorded.Now + TimeSpan.FromHours(3 * eighths));
                break;
        }
    }

    public double DayOf(int lateness) => double.Floor(Today * 8 * (100 - lateness) / 100) / 8;

    private void Read(int lateness, int wrongBy)
    {
        var day = DayOf(lateness);
        var hours = LifetimeOn(day) - meters.Last(m => m.Day < day).Offset + wrongBy;
        Recorded.ReadAt(MachineUnderTest.Start.AddDays(day), double.Max(0, hours));
    }

    private void Wait(DateTimeOffset until)
    {
        while (Recorded.State.Watch.At <= until) Recorded.ReachDeadline();
        Recorded.Now = until;
    }
}
