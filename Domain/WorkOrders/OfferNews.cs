namespace Dispatch.Domain.WorkOrders;

/// <summary>What became of an offer on its way to the technician.</summary>
public enum OfferNews
{
    /// <summary>A push service took the message for at least one of the technician's phones.</summary>
    Pushed,

    /// <summary>No phone of the technician could be reached by push.</summary>
    NotReached,

    /// <summary>A phone has it.</summary>
    Delivered,

    /// <summary>It was on the screen.</summary>
    Seen,
}
