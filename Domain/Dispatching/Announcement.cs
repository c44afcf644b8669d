namespace Dispatch.Domain.Dispatching;

/// <summary>What people were told about a job: who comes, and when.</summary>
/// <param name="Technician">Index of the technician in the problem.</param>
public readonly record struct Announcement(int Technician, int ArrivesAt);
