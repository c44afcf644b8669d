namespace Dispatch.Storage.Migrations;

/// <summary>The database was made by a newer version of this program.</summary>
internal sealed class NewerDatabaseException(int present, int known) : InvalidOperationException(
    $"The database is at step {present} of the tables, this program knows {known}: start a newer version of the program.");
