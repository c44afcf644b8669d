namespace Dispatch.Storage.Databases;

/// <summary>What an exception means for the transaction that met it.</summary>
internal enum Failure
{
    /// <summary>The data's own fault: the same rows will fail again, others need not.</summary>
    Poison,

    /// <summary>
    /// A row that was not there when looked for was there when written: another node was faster. Passes when tried again, or else is
    /// <see cref="Poison"/>.
    /// </summary>
    Conflict,

    /// <summary>Nothing was written; the same transaction may pass when tried again at once (a deadlock).</summary>
    Transient,

    /// <summary>Nothing was written, and nothing will be for now (a full disk).</summary>
    Refused,

    /// <summary>The connection is gone: if it went during the commit, nobody knows the outcome.</summary>
    Lost,
}
