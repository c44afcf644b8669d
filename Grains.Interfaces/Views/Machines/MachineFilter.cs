namespace Dispatch.Grains.Interfaces.Views.Machines;

/// <summary>All given conditions must hold.</summary>
/// <param name="Query">Part of the serial number or model, case ignored.</param>
/// <param name="Customer">Only machines whose file names this customer.</param>
/// <param name="Verified">False: only machines that a feed made known and nobody has confirmed.</param>
/// <param name="Due">Only machines with (true) or without (false) open or overdue services.</param>
public sealed record MachineFilter(string? Query = null, string? Station = null, bool? Due = null, string? Customer = null, bool? Verified = null);
