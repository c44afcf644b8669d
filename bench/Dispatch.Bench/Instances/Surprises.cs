namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>What a plan cannot know.</summary>
/// <param name="Cancelled">Share of jobs that are called off within two hours of the call.</param>
/// <param name="NoShow">Share of jobs where nobody is met: ten minutes on site.</param>
/// <param name="Absent">Share of technicians who go home at some time of the day.</param>
/// <param name="Spread">Standard deviation of the logarithm of real over expected duration.</param>
/// <param name="Noise">Largest relative deviation of a trip from what is expected.</param>
internal sealed record Surprises(double Cancelled = 0, double NoShow = 0, double Absent = 0, double Spread = 0, double Noise = 0)
{
    public static Surprises From(Arguments arguments) => new(
        arguments.Number("cancelled", 0), arguments.Number("noshow", 0), arguments.Number("absent", 0), arguments.Number("spread", 0),
        arguments.Number("noise", 0));
}
