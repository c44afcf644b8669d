namespace Dispatch.Grains.Interfaces.Technicians;

/// <param name="Person">Null after it was erased.</param>
public sealed record TechnicianListItem(TechnicianRow Technician, PersonRow? Person, long Head);
