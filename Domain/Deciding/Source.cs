namespace Dispatch.Domain.Deciding;

/// <summary>From where somebody acts; who it was is kept beside the event in the journal.</summary>
public enum Source
{
    /// <summary>A technician's phone.</summary>
    Phone,

    /// <summary>A desk: dispatcher, agent, manager.</summary>
    Console,

    /// <summary>The program itself: a deadline, a consequence of something else.</summary>
    System,

    /// <summary>The customer, by a link.</summary>
    Customer,
}
