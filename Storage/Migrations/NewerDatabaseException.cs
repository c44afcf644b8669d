namespace Dispatch.Storage.Migrations;

/// <summary>The database was made by a newer version of this program, or with modules that this one lacks.</summary>
internal sealed class NewerDatabaseException(int present, int known) : InvalidOperationException(
    $"The database has step {present} of the tables, this program knows those up to {known}: start a newer version of the program.");
