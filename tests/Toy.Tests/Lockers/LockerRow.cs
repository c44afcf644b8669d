using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Toy.Tests.Lockers;

[GenerateSerializer, Immutable]
public sealed record LockerRow(string Id, string? Machine) : ViewRow;
