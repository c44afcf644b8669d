namespace Dispatch.Domain.Dispatching;

/// <summary>
/// When the customer expects the technician: work begins from <paramref name="OpensAt"/> to <paramref name="ClosesAt"/>, both inclusive.
/// </summary>
public readonly record struct AppointmentWindow(int OpensAt, int ClosesAt);
