namespace Dispatch.Grains.Interfaces.Views.Maintenance;

/// <param name="LifetimeHours">What the machine's meters show now; null before the first reading.</param>
/// <param name="Head">The stream head the row was written with.</param>
public sealed record ServiceListItem(ServiceRow Service, double? LifetimeHours, long Head);
