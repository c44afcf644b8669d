namespace Dispatch.Domain.Users;

/// <summary>
/// What somebody is in the after-sales organisation; one person may be several (domain.md R-ROUTE-1 and the offices it names).
/// </summary>
public enum Role
{
    /// <summary>Master data, users, keys, settings and the audit log; may do the desk's work too.</summary>
    Administrator,

    /// <summary>Plans and assigns work in their territories.</summary>
    Dispatcher,

    /// <summary>Answers for their territories' figures and is told first when a promise is lost; of all territories the Head.</summary>
    Manager,

    /// <summary>Does the work: their own offers, jobs, van and position.</summary>
    Technician,

    /// <summary>Answers the hotline.</summary>
    Agent,

    /// <summary>Sells machines, keeps in touch with their owners.</summary>
    Sales,

    /// <summary>Decides what the warranty covers.</summary>
    Warranty,

    /// <summary>Looks at returned parts.</summary>
    Appraiser,

    /// <summary>Keeps parts and tools.</summary>
    Storekeeper,

    /// <summary>Verifies and settles what is owed.</summary>
    Finance,

    /// <summary>Owns problems and complaints; the engineering manager and department head of the rules.</summary>
    Quality,

    /// <summary>Calls customers back and files what comes in.</summary>
    Clerk,

    /// <summary>Works at a dealer: its stations, machines and jobs.</summary>
    Dealer,

    /// <summary>Runs a dealer.</summary>
    DealerManager,

    /// <summary>A program: telemetry and positions of its own machines. Never a person's.</summary>
    Device,
}
