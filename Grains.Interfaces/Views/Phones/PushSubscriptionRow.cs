namespace Dispatch.Grains.Interfaces.Views.Phones;

/// <summary>Where a technician's phone is reached; erased with the subscription. Key: technician, phone.</summary>
/// <param name="Phone">The id under which the journal knows it.</param>
[GenerateSerializer, Immutable]
public sealed record PushSubscriptionRow(string Technician, string Phone, PushAddress Address) : ViewRow;
