using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;

namespace Dispatch.Grains.Tests.Shapes;

public class Snapshots_of_another_shape_are_not_read
{
    private enum Colour
    {
        Red,
    }

    private enum MoreColour
    {
        Red,
        Blue,
    }

    [Theory]
    [InlineData(typeof(As<string>.Inner), typeof(Renamed<string>.Inner))]
    [InlineData(typeof(As<string>.Inner), typeof(As<int>.Inner))]
    [InlineData(typeof(As<int>.Inner), typeof(As<int?>.Inner))]
    [InlineData(typeof(As<string>.Inner), typeof(More<string>.Inner))]
    [InlineData(typeof(As<Colour>.Inner), typeof(As<MoreColour>.Inner))]
    [InlineData(typeof(As<As<string>.Inner>.Inner), typeof(As<Renamed<string>.Inner>.Inner))]
    public void A_member_renamed_retyped_or_added_anywhere_makes_another_schema(Type one, Type other) =>
        SnapshotSchema.Of(one).ShouldNotBe(SnapshotSchema.Of(other));

    [Fact]
    public void What_is_computed_is_no_part_of_it() =>
        SnapshotSchema.Of(typeof(As<string>.Inner)).ShouldBe(SnapshotSchema.Of(typeof(Computed<string>.Inner)));

    [Fact]
    public void The_same_shape_has_the_same_schema_in_every_run() => SnapshotSchema.Of(typeof(WorkOrderId)).ShouldBe(853_678_089);

    private static class As<T>
    {
        public sealed record Inner(T Value);
    }

    private static class Renamed<T>
    {
        public sealed record Inner(T Content);
    }

    private static class More<T>
    {
        public sealed record Inner(T Value, string? Note);
    }

    private static class Computed<T>
    {
        public sealed record Inner(T Value)
        {
            public bool IsThere => Value is not null;
        }
    }
}
