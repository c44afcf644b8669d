using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.ServiceRecords.RecordUnderTest;

namespace Dispatch.Domain.Tests.ServiceRecords;

/// <summary>R-MNT-2, R-FSR-4: by the table of cases that the phone's own rule is tested with too.</summary>
public class Tasks_have_results
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly RecordRules Oil = RecordCatalogue.Shipped.For(WorkOrderType.ForcedMaintenance, Machine, "oil");

    public static TheoryData<string> Names => [.. Cases().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void As_the_phone_asks_for_them(string name)
    {
        var (_, tasks, told, gaps, left) = Cases().Single(one => one.Name == name);
        var version = new RecordVersion(1, RecordSheet.Blank with { Tasks = told }, [], null, null);

        RecordGaps.Of(version, new RecordRules([RecordField.Tasks], [], Machine) { Tasks = tasks }).ShouldBe(gaps);
        version.Sheet.LeftOpen().Select(open => open.Split(':')[0]).ShouldBe(left);
    }

    [Fact]
    public void Of_this_service_and_one_each()
    {
        var record = new RecordUnderTest { Rules = Oil };

        record.Write(Repaired with { Tasks = [new("sails", TaskOutcome.Done, null)] });
        (record.Rejection!.Code, record.Rejection.Detail).ShouldBe(("unknown_task", "'sails' is none of the service's tasks: oil."));
        record.Write(Repaired with { Tasks = [new("oil", TaskOutcome.Done, null), new("oil", TaskOutcome.NotDone, "x")] });
        record.Rejection!.Code.ShouldBe("duplicate_task");
        record.Write(Repaired with { Tasks = [new("oil", TaskOutcome.NotDone, new string('x', 4_001))] });
        record.Rejection!.Code.ShouldBe("text_too_long");
    }

    [Fact]
    public void Where_there_are_tasks()
    {
        var record = new RecordUnderTest();

        record.Write(Repaired with { Tasks = [new("oil", TaskOutcome.Done, null)] });

        record.Rejection!.Code.ShouldBe("unknown_task");
    }

    [Fact]
    public void Another_of_which_is_another_sheet()
    {
        var record = new RecordUnderTest { Rules = Oil };
        record.Write(Repaired with { Tasks = [new("oil", TaskOutcome.Done, null)] });

        record.Write(Repaired with { Tasks = [new("oil", TaskOutcome.NotApplicable, null)] }).ShouldNotBeEmpty();
        record.Write(Repaired with { Tasks = [new("oil", TaskOutcome.NotApplicable, null)] }).ShouldBeEmpty();
    }

    private static Case[] Cases([CallerFilePath] string test = "") => JsonSerializer.Deserialize<Case[]>(
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(test)!, "../../Testing/Cases/record-tasks.json")), Json)!;

    private sealed record Case(
        string Name,
        ImmutableArray<string> Tasks,
        ImmutableArray<TaskResult> Told,
        ImmutableArray<string> Gaps,
        ImmutableArray<string> Left);
}
