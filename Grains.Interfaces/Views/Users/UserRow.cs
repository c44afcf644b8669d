using Dispatch.Domain.Users;

namespace Dispatch.Grains.Interfaces.Views.Users;

/// <summary>What a user may do. Key: id.</summary>
[GenerateSerializer, Immutable]
public sealed record UserRow(string Id, Rights Rights, bool IsClosed) : ViewRow;
