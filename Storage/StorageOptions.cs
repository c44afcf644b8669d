using System.ComponentModel.DataAnnotations;

namespace Dispatch.Storage;

/// <summary>The configuration section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Where the journal and all else is kept.</summary>
    [EnumDataType(typeof(StorageProvider))]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>The SQLite file; relative to the working directory. Its folder is made when missing.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Path { get; set; } = "./data/dispatch.db";

    /// <summary>How to reach PostgreSQL; required with that provider.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// Connections to PostgreSQL at most, the writer's included; all nodes together must stay below the server's <c>max_connections</c>.
    /// </summary>
    [Range(2, 1_000)]
    public int Connections { get; set; } = 20;

    /// <summary>
    /// This node's name in what it writes, at most 100 characters; nodes that share a database must differ. Default: the machine's name.
    /// </summary>
    [Required(AllowEmptyStrings = false), MaxLength(100)]
    public string Node { get; set; } = Environment.MachineName;

    /// <summary>Appends in one transaction at most.</summary>
    [Range(1, 100_000)]
    public int GroupLimit { get; set; } = 4_000;

    /// <summary>Writes that may wait; more are refused with a clear error, so that a slow disk cannot fill the memory.</summary>
    [Range(100, 10_000_000)]
    public int QueueLimit { get; set; } = 200_000;

    /// <summary>How long SQLite waits for another process that writes to the same file.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a command on PostgreSQL may take before the connection is given up; whole seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after the commit only the committing node delivers a message of the outbox.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan OutboxTakeover { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the answer to an idempotency key is kept.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan AnswersKept { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long it is remembered that a message was taken; longer than any message is tried again.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan ReceiptsKept { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long readings are kept, by the instant at which they were taken.</summary>
    [Range(typeof(TimeSpan), "30.00:00:00", "36500.00:00:00")]
    public TimeSpan ReadingsKept { get; set; } = TimeSpan.FromDays(1826);

    /// <summary>
    /// Years that photos, signatures and other blobs are kept at least, counted from the last time they were put or retained; five is the
    /// least (R-FSR-6).
    /// </summary>
    [Range(5, 100)]
    public int BlobYears { get; set; } = 5;

    /// <summary>How long technicians' tracks are kept, by the instant at which they were received.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan TracksKept { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// How long it is kept who signed in, what was exported and which rights were given. Default 730 days, 30 days to ten years.
    /// </summary>
    [Range(typeof(TimeSpan), "30.00:00:00", "3650.00:00:00")]
    public TimeSpan AuditKept { get; set; } = TimeSpan.FromDays(730);

    /// <summary>
    /// How long the dispatch engine's decisions are kept for lists; the journal has them for ever. Default 365 days, 1 day to ten years.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan DecisionsKept { get; set; } = TimeSpan.FromDays(365);

    /// <summary>
    /// The file with the node's own key, by which it signs the journal's root of each day (ECDSA on P-256, PEM); made when there is none.
    /// Default none: <c>root.key</c> in the folder of <see cref="Path"/>. Whoever keeps it elsewhere keeps it from who can write there.
    /// </summary>
    public string? RootKey { get; set; }

    /// <summary>
    /// Fingerprints (SHA-256 of the public key, 64 hexadecimal digits, as <c>-- verify</c> names them) of other keys whose roots count:
    /// those of other nodes on the same database, and of keys that were replaced. Default none.
    /// </summary>
    public string[] TrustedKeys { get; set; } = [];

    /// <summary>
    /// How long after a day of UTC its root is signed; longer than clocks of nodes on one database differ. Default 15 min, 1 min to 12 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "12:00:00")]
    public TimeSpan RootsAfter { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How often a running node proves its journal, the first time at the start. Default 24 h, 1 h to 30 days.
    /// </summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan VerifyEvery { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often what is too old is removed.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan PurgeEvery { get; set; } = TimeSpan.FromHours(1);
}
