namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>Where all open parts of a job can begin at the same moment.</summary>
/// <param name="Cost">What the plan costs more.</param>
/// <param name="Seats">One for each open part, each with somebody else.</param>
internal sealed record Meeting(int Start, long Cost, Seat[] Seats);

/// <param name="Position">How many jobs of the technician come before it.</param>
internal readonly record struct Seat(int Part, int Technician, int Position, long Cost);
