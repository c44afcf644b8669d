namespace Dispatch.Domain.Requests;

/// <summary>What whoever takes a call asks for (R-INT-2, R-INT-7).</summary>
[Flags]
public enum IntakeItems
{
    None = 0,

    /// <summary>Who calls.</summary>
    Name = 1,

    /// <summary>By which number they are called back.</summary>
    Phone = 2,

    /// <summary>Whom to ask for at all: name and phone.</summary>
    Contact = 4,

    /// <summary>How the fault shows.</summary>
    Symptom = 8,

    /// <summary>Where and under which conditions the machine works.</summary>
    Environment = 16,
}
