namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>
/// A stop of a route: the technician's start, a job, or the end of the shift. 32 bytes, side by side in the order of the route.
/// </summary>
internal struct Slot
{
    /// <summary>Where; -1 at an end of the shift that may be anywhere.</summary>
    public int Place;

    /// <summary>Index of the job; -1 at start and end.</summary>
    public int Job;

    /// <summary>Nobody leaves for it before.</summary>
    public int Release;

    /// <summary>Travel from the stop before.</summary>
    public int Leg;

    /// <summary>When work begins here; at the end of the shift, the arrival there.</summary>
    public int Start;

    /// <summary>When the technician can leave.</summary>
    public int Depart;

    /// <summary>
    /// Latest start that costs nothing more, here or later. At the technician's start: how many stops on the last emergency is, before
    /// which no other work is put.
    /// </summary>
    public int Free;

    /// <summary>
    /// Latest start that breaks no hard constraint, here or later. At the technician's start: from when an emergency at the end of the
    /// route works overtime; -1 when the route ends with other work.
    /// </summary>
    public int Hard;
}
